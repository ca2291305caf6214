//! Words of showing the screen to others, and of covering it.

use crate::domain::masked::MaskWords;
use crate::domain::story::{ActorKind, Age};

/// Opens the hint before presenting.
pub const PRESENT: &str = "Present";
/// The hint.
pub const BEFORE: &str = "Before you share this screen";
/// The hint, a line each.
pub const HINTS: [&str; 5] = [
    "Share this window, not the whole screen, and turn off notifications.",
    "People appear by their role, in texts too. The title, what is private and the answers of two voices are left out.",
    "A name that nobody in the story has, such as a street’s, cannot be known and stays as it is. Look through first.",
    "Nothing can be changed meanwhile: what is shown is not what is kept.",
    "Esc ends it. The screen is then covered until you have stopped sharing.",
];
/// Goes on in full screen.
pub const FULL_SCREEN: &str = "Present in full screen";
/// Goes on in the window.
pub const IN_WINDOW: &str = "Present in this window";
/// Does not.
pub const NOT_NOW: &str = "Not now";
/// In the bar.
pub const PRESENTING: &str = "Presenting: roles in place of names, read only";
/// Ends it.
pub const STOP: &str = "Stop presenting";
/// In place of a step that is private as a whole.
pub const PRIVATE_STEP: &str = "This step is private, so it is not shown to others.";
/// Said when somebody tries to write.
pub const NOT_CHANGED: &str = "Nothing can be changed while you present. Stop presenting first.";
/// The title of the refusal.
pub const NOTHING_LEAVES: &str = "Nothing leaves while you present";
/// The refusal.
pub const NOTHING_LEAVES_BODY: &str = "What is shown now is not your work as it is kept: names and private notes are left \
    out. Stop presenting first, then save, print or copy.";

/// Covers the screen; the key stands with it.
pub const COVER: &str = "Cover (F8)";
/// What the button is called in full. It begins with what it says.
pub const COVER_LONG: &str = "Cover (F8): cover the screen";
/// The tab, while covered.
pub const COVERED_TAB: &str = "Page";
/// On the cover.
pub const COVERED: &str = "Covered";
/// On the cover.
pub const COVERED_BODY: &str = "Everything is still here as it was.";
/// On the cover, after presenting.
pub const STOPPED_BODY: &str = "You have stopped presenting. Names are shown again: stop sharing this window first.";
/// Takes the cover away.
pub const UNCOVER: &str = "Show my work (F8)";
/// When the cover comes by itself.
pub const BY_ITSELF: &str = "When this page comes by itself";
/// After how long without a touch.
pub const IDLE: &str = "When nobody has touched the page for";
/// Never.
pub const NEVER: &str = "Never";
/// When the tab is hidden.
pub const HIDDEN: &str = "When another tab or window hides this one";
/// The group of that.
pub const HIDING: &str = "Hiding";
/// On the guide.
pub const GUIDE: &str = "Showing a screen to others";
/// On the guide.
pub const GUIDE_BODY: [&str; 3] = [
    "F8 covers the page wherever you are, and shows it again. Nothing typed is lost. The cover also comes by itself, which you can change on it.",
    "“Present”, in the bar of a session, or F9 shows people by their role, leaves out what is private and the answers of two voices, and lets nothing be changed. Esc ends it.",
    "Other keys: Ctrl+Z takes a change back and Ctrl+Y makes it again, in every tool (on a Mac, Cmd in place of Ctrl). On the map, “?” leads to its keys.",
];

fn kind(kind: ActorKind, age: Option<Age>) -> &'static str {
    match kind {
        ActorKind::Centre if age == Some(Age::Child) => "Child",
        ActorKind::Centre => "Person",
        ActorKind::ParentCarer => "Parent",
        ActorKind::FamilyFriend => "Relative or friend",
        ActorKind::Worker => "Worker",
        ActorKind::OtherProfessional => "Professional",
        ActorKind::Organisation => "Organisation",
        ActorKind::Meeting => "Meeting",
        ActorKind::LawPolicy => "Rule",
        ActorKind::Advocate => "Advocate",
    }
}

/// What is said in place of names.
pub const MASK: MaskWords = MaskWords {
    roles: "a an the of and or to in at for from with by on not yet no who i me my we us our you your he his she her \
        they their it its asked offered new old former another other first second one two little big older \
        younger oldest youngest elder eldest late dead next door downstairs upstairs night day monday tuesday \
        wednesday thursday friday saturday sunday january february march april may june july august september \
        october november december mum mam mom mummy mother dad daddy papa father parent parents step stepmum \
        stepdad stepmother stepfather partner ex husband wife boyfriend girlfriend son daughter child children \
        baby toddler boy girl teenager brother sister sibling half twin nan nana nain taid gran granny grandma \
        grandmother grandad grandpa grandfather grandparents grandson granddaughter aunt auntie uncle cousin \
        niece nephew law family relative relatives friend friends neighbour neighbours lodger landlord \
        landlady tenant carer carers foster adoptive guardian man woman person people adult young patient pupil \
        student resident worker workers social support key link lead manager managers team supervisor \
        practitioner assistant officer senior nurse doctor gp health midwife visitor consultant specialist \
        psychiatrist psychologist therapist therapy occupational physiotherapist speech language counsellor \
        paediatrician district community school primary secondary college nursery preschool teacher head \
        headteacher class year pastoral senco special educational needs education welfare attendance police \
        probation youth justice offending court judge solicitor housing homelessness council authority local \
        department office service services agency agencies provider panel funding eligibility conference review \
        reviewing meeting strategy group parenting core network plan protection safeguarding safety adults mash \
        committee advocate advocacy independent peer imca imha iro chair co ordinator coordinator interpreter \
        volunteer mentor charity trust hospital ward clinic surgery hostel refuge home house flat residential \
        care sheltered chapel church mosque temple vicar priest minister imam faith leader cleaner driver \
        cafcass nhs mental capacity learning disability drug drugs alcohol substance misuse domestic abuse \
        violence act policy rule rules guidance procedure early help assessment duty hours crisis outreach \
        transition leaving after",
    doubtful: "will mark may hope grace rose dawn faith joy april june august bill rob pat sue frank drew art max penny holly ivy \
        lily ruby amber jade grant miles ray king young long short brown white black green wood hill field day \
        cook baker price page ford case bell law love best good little",
    kind,
    name: "(name)",
    detail: "(left out)",
    family: "family",
};
