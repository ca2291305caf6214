//! Links that are no exercise: how long it takes to say so, from the moment the browser tells of them. That the browser
//! itself takes its time to put megabytes into an address bar is told beside it.

use crate::figures::{Figure, headings};
use crate::stage::wait;
use crate::table::median;
use journeys::Page;
use serde_json::json;

/// How often each is tried.
const TIMES: usize = 7;

/// What is tried: its name, and the script that makes what stands after `#/exercise/`.
const LINKS: [(&str, &str); 3] = [
    ("long", "return 'A'.repeat(1_900_000)"),
    ("long-and-says-so", "return '1-ffff-00000000-' + 'A'.repeat(1_900_000)"),
    (
        "45-MB-in-45-kB",
        "const packing = new Blob([new Uint8Array(45_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
         const packed = new Uint8Array(await new Response(packing).arrayBuffer());
         const signs = [];
         for (let at = 0; at < packed.length; at += 3_000) {
           signs.push(btoa(String.fromCharCode(...packed.subarray(at, at + 3_000))));
         }
         const data = signs.join('').replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
         let sum = -1;
         for (const sign of data) {
           sum ^= sign.charCodeAt(0);
           for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
         }
         return `1-${data.length.toString(16)}-${(~sum >>> 0).toString(16).padStart(8, '0')}-${data}`",
    ),
];

/// How long the browser took to put the link into its address, and the app from then until the refusal stood there.
const REFUSE: &str = "const [link] = given;
    const until = (begins) => new Promise((done) => {
      const look = () => {
        if (!document.querySelector('h1')?.textContent.startsWith(begins)) return;
        watching.disconnect();
        done(performance.now());
      };
      const watching = new MutationObserver(look);
      watching.observe(document.body, { subtree: true, childList: true, characterData: true });
      look();
    });
    location.hash = '#/';
    await until('Think');
    const put = performance.now();
    location.hash = '#/exercise/' + link;
    const begun = performance.now();
    return [begun - put, (await until('This exercise was not')) - begun];";

/// Prints the figures.
pub fn measure(page: &Page) {
    page.open();
    headings();
    for (name, make) in LINKS {
        let link = wait(page, make, &[]);
        let (mut browser, mut app) = (Vec::new(), Vec::new());
        for _ in 0..TIMES {
            let took = wait(page, REFUSE, &[json!(link)]);
            browser.push(took[0].as_f64().unwrap());
            app.push(took[1].as_f64().unwrap());
        }
        let figure = |what: &str, took, bound| Figure {
            name: format!("links.{name}.{what}"),
            value: median(took),
            unit: "ms",
            yardstick: None,
            bound,
        };
        figure("browser", browser, "none: not ours").told();
        figure("app", app, "300").told();
    }
}
