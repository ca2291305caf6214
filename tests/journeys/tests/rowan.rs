//! The Rowan family as a newcomer might type it: six people and twelve entries, in the writer's own words.

/// Somebody in the story: name, part, and whether their own voice has reached us.
pub struct Person {
    /// What they are called.
    pub name: &'static str,
    /// Their part.
    pub part: &'static str,
    /// How their voice has reached us.
    pub voice: &'static str,
}

/// Something that is known.
pub struct Entry {
    /// What it is.
    pub text: &'static str,
    /// Whom it is about.
    pub about: &'static [&'static str],
    /// From whom.
    pub from: &'static str,
    /// How it is known.
    pub how: &'static str,
    /// When it happened.
    pub happened: &'static str,
    /// When it was known; `None` for the same day.
    pub known: Option<&'static str>,
    /// Which way it leans.
    pub leans: &'static str,
    /// Whether it was checked.
    pub checked: &'static str,
}

const RECORD: &str = "A record, file or chronology";

/// The six.
pub const PEOPLE: [Person; 6] = [
    Person { name: "Jay", part: "Person at the centre", voice: "Directly" },
    Person { name: "Mum", part: "Parent or carer", voice: "Directly" },
    Person { name: "Nan", part: "Family or friend", voice: "Through someone else" },
    Person { name: "Lee", part: "Family or friend", voice: "Not yet" },
    Person { name: "School", part: "Organisation", voice: "Directly" },
    Person { name: "Me", part: "Social worker", voice: "Directly" },
];

/// The twelve.
pub const ENTRIES: [Entry; 12] = [
    Entry {
        text: "Jay asked for bread before the register and his coat was wet through.",
        about: &["Jay"],
        from: "School",
        how: "Reported",
        happened: "8 September 2026",
        known: Some("15 September 2026"),
        leans: "Concern",
        checked: "Not checked",
    },
    Entry {
        text: "Jay was in school on 71 of the last 100 days.",
        about: &["Jay"],
        from: RECORD,
        how: "Read in a document",
        happened: "16 October 2026",
        known: Some("19 October 2026"),
        leans: "Concern",
        checked: "One other source agrees",
    },
    Entry {
        text: "Mum did not come to four of six appointments, each at the office at 9.15.",
        about: &["Mum"],
        from: RECORD,
        how: "Read in a document",
        happened: "2 October 2026",
        known: None,
        leans: "Unclear",
        checked: "Two or more agree",
    },
    Entry {
        text: "Mum opened the door twice to the colleague who came about the washing machine.",
        about: &["Mum"],
        from: RECORD,
        how: "Read in a document",
        happened: "24 September 2026",
        known: Some("30 September 2026"),
        leans: "Strength",
        checked: "One other source agrees",
    },
    Entry {
        text: "“You’ve already decided,” Mum called through the letter box.",
        about: &["Mum", "Me"],
        from: "Me",
        how: "Seen",
        happened: "6 October 2026",
        known: None,
        leans: "Both",
        checked: "Not checked",
    },
    Entry {
        text: "The worker before me promised a letter about the flat. It is not on file.",
        about: &["Mum", "Me"],
        from: RECORD,
        how: "Read in a document",
        happened: "12 June 2026",
        known: Some("20 October 2026"),
        leans: "Concern",
        checked: "One other source agrees",
    },
    Entry {
        text: "I am the third worker in eight months.",
        about: &["Me"],
        from: RECORD,
        how: "Read in a document",
        happened: "1 September 2026",
        known: None,
        leans: "Concern",
        checked: "Two or more agree",
    },
    Entry {
        text: "Nan says Jay sleeps and eats well on Fridays: “a different boy”.",
        about: &["Jay", "Nan"],
        from: "Nan",
        how: "Reported",
        happened: "9 October 2026",
        known: Some("14 October 2026"),
        leans: "Strength",
        checked: "Not checked",
    },
    Entry {
        text: "Lee’s boots were in the hall at eight in the morning.",
        about: &["Lee", "Mum"],
        from: "Me",
        how: "Seen",
        happened: "13 October 2026",
        known: None,
        leans: "Unclear",
        checked: "Not checked",
    },
    Entry {
        text: "Jay was seen three times, always in the living room with Mum there.",
        about: &["Jay"],
        from: RECORD,
        how: "Read in a document",
        happened: "13 October 2026",
        known: None,
        leans: "Concern",
        checked: "Not checked",
    },
    Entry {
        text: "Jay drew his house for me and left the kitchen out.",
        about: &["Jay"],
        from: "Me",
        how: "Seen",
        happened: "13 October 2026",
        known: None,
        leans: "Unclear",
        checked: "Not checked",
    },
    Entry {
        text: "The plan gives Mum eleven things to do and says of none which comes first.",
        about: &["Mum", "Me"],
        from: RECORD,
        how: "Read in a document",
        happened: "21 August 2026",
        known: None,
        leans: "Concern",
        checked: "Not checked",
    },
];
