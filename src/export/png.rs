//! Words inside a PNG, where programs that read pictures aloud, and those that look for them, find them: as text pieces
//! in Unicode (PNG, third edition, 11.3.3.4), right behind the head of the file. Start with [`with_words`].

/// What every PNG begins with.
const BEGINNING: [u8; 8] = *b"\x89PNG\r\n\x1a\n";
/// Where its head ends: the beginning, and one piece of thirteen bytes with its length, name and checksum.
const HEAD: usize = 8 + 4 + 4 + 13 + 4;

/// The PNG with these words in it, each under a keyword such as `Title`. Nothing where it is no PNG.
#[must_use]
pub fn with_words(png: &[u8], words: &[(&str, &str)]) -> Option<Vec<u8>> {
    if !png.starts_with(&BEGINNING) || png.get(12..16)? != b"IHDR" {
        return None;
    }
    let (head, rest) = png.split_at_checked(HEAD)?;
    let mut out = head.to_vec();
    for (keyword, text) in words {
        let mut piece = b"iTXt".to_vec();
        piece.extend_from_slice(keyword.as_bytes());
        // Not compressed, and in no language that is named.
        piece.extend_from_slice(&[0; 5]);
        piece.extend_from_slice(text.as_bytes());
        out.extend_from_slice(&u32::try_from(piece.len() - 4).ok()?.to_be_bytes());
        out.extend_from_slice(&piece);
        out.extend_from_slice(&checksum(&piece).to_be_bytes());
    }
    out.extend_from_slice(rest);
    Some(out)
}

/// CRC-32, bit by bit: a table would be larger than what is said here.
pub(super) fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 };
        }
    }
    !sum
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// One white point, with the checksums another program wrote.
    const POINT: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde\
        \0\0\0\x0cIDATx\x9cc\xf8\xff\xff?\0\x05\xfe\x02\xfe\r\xefF\xb8\0\0\0\0IEND\xaeB`\x82";

    /// The pieces of a PNG, each with its name, once its length and its checksum were found right.
    fn pieces(png: &[u8]) -> Vec<(String, Vec<u8>)> {
        let (mut at, mut found) = (8, Vec::new());
        while at < png.len() {
            let word = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
            let end = at + 8 + word(at) as usize;
            assert_eq!(word(end), checksum(&png[at + 4..end]));
            found.push((String::from_utf8(png[at + 4..at + 8].to_vec()).unwrap(), png[at + 8..end].to_vec()));
            at = end + 4;
        }
        found
    }

    #[test]
    fn words_stand_behind_the_head_and_everything_else_is_as_it_was() {
        let found = pieces(&with_words(POINT, &[("Title", "Power map"), ("Description", "Mum – Jay")]).unwrap());
        let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["IHDR", "iTXt", "iTXt", "IDAT", "IEND"]);
        assert_eq!(found[1].1, b"Title\0\0\0\0\0Power map");
        assert_eq!(found[2].1, "Description\0\0\0\0\0Mum – Jay".as_bytes());
        let before = pieces(POINT);
        assert_eq!([&found[0], &found[3], &found[4]], [&before[0], &before[1], &before[2]]);
    }

    #[test]
    fn what_is_no_png_gets_no_words() {
        for bytes in [&b""[..], b"GIF89a", &POINT[..20], b"\x89PNG\r\n\x1a\n\0\0\0\rIDAT"] {
            assert_eq!(with_words(bytes, &[]), None);
        }
    }
}
