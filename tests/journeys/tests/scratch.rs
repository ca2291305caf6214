use crate::steps::{arrive, go};
use journeys::Page;
pub fn try_out(page: &Page) {
    page.size(320, 640);
    page.click("button", "See it finished: The Rowan family");
    arrive(page, "opening/start");
    go(page, "partnership-or-protection/level");
    page.see("combobox", "Where we are now");
    let r = page.script("const out=[]; const walk=(e)=>{ for (const c of [...e.children]) { const d=c.style.display; const before=document.scrollingElement.scrollWidth; if(before<=321) return; c.style.display='none'; const after=document.scrollingElement.scrollWidth; c.style.display=d; if (after<before) { out.push(c.localName+'.'+c.className+'#'+c.id+' '+before+'>'+after); walk(c); } } }; walk(document.body); return out;", &[]);
    println!("{r:#}");
    page.shot("scratch");
}
