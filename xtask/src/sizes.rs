//! What the download weighs, measured the way a good static host would send it: brotli, quality 11, window 22.

use std::collections::BTreeMap;
use std::io::Write as _;

use anyhow::{Result, bail};

/// What the hosted download should weigh after brotli: near 300 kB for the finished product, and never over 400.
const HOSTED_AIM: usize = 400_000;
/// What it may weigh while it is above its aim: about what it weighs now, so that no growth goes unseen.
const HOSTED_LIMIT: usize = 638_000;
/// What the one file should weigh.
const ONE_FILE_AIM: usize = 900_000;
/// What it may weigh.
const ONE_FILE_LIMIT: usize = 855_000;

/// Prints the weight of each file and of the whole, and refuses a build that is too heavy for the networks it is for.
pub fn report(hosted: &BTreeMap<String, Vec<u8>>, one_file: &str) -> Result<()> {
    let (mut raw_total, mut sent_total) = (0, 0);
    println!("\n{:<52} {:>10} {:>10}", "dist/", "raw", "brotli");
    for (name, bytes) in hosted {
        // A licence text lies beside the typeface but is not part of the download.
        if name.ends_with(".txt") {
            continue;
        }
        let sent = brotli_length(bytes)?.min(bytes.len());
        raw_total += bytes.len();
        sent_total += sent;
        println!("  {name:<50} {:>10} {:>10}", kb(bytes.len()), kb(sent));
    }
    println!("{:<52} {:>10} {:>10}", "the whole hosted download", kb(raw_total), kb(sent_total));
    println!("{:<52} {:>10}", "dist/standpoint.html, the one file", kb(one_file.len()));
    for (what, weighs, aim) in
        [("the hosted download", sent_total, HOSTED_AIM), ("the one file", one_file.len(), ONE_FILE_AIM)]
    {
        if weighs > aim {
            println!("{:<52} {:>21}", format!("{what} is over its aim by"), kb(weighs - aim));
        }
    }
    if sent_total > HOSTED_LIMIT {
        bail!("the hosted download is over {} after brotli", kb(HOSTED_LIMIT));
    }
    if one_file.len() > ONE_FILE_LIMIT {
        bail!("the one file is over {}", kb(ONE_FILE_LIMIT));
    }
    Ok(())
}

/// What a host sends of all these files together.
pub fn sent(hosted: &BTreeMap<String, Vec<u8>>) -> Result<usize> {
    let mut total = 0;
    for (name, bytes) in hosted {
        // As in the report: a licence text is not part of the download.
        if !name.ends_with(".txt") {
            total += brotli_length(bytes)?.min(bytes.len());
        }
    }
    Ok(total)
}

/// The length of these bytes once compressed.
pub fn brotli_length(bytes: &[u8]) -> Result<usize> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 64 * 1024, 11, 22);
    writer.write_all(bytes)?;
    writer.flush()?;
    Ok(writer.into_inner().len())
}

/// Bytes as thousands, to one place.
fn kb(bytes: usize) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::{brotli_length, kb};

    #[test]
    fn sizes_read_well() {
        assert_eq!(kb(123_456), "123.4 kB");
        assert_eq!(kb(99), "0.0 kB");
    }

    #[test]
    fn what_repeats_weighs_little() {
        let length = brotli_length(&[b'a'; 10_000]).expect("compresses");
        assert!(length < 40, "{length}");
    }
}
