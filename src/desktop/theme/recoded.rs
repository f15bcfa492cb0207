//! A font with another table of characters: the same drawings, found by other code points.

/// One entry of a font's directory: tag, checksum, offset and length.
const ENTRY: usize = 16;
const DIRECTORY: usize = 12;
/// Where the one part of a table of characters begins.
const PART: u32 = 12;

/// `font` with only `found_as`: each character and the one that it is drawn as. None where the font is not one that
/// can be read.
pub(super) fn recoded(font: &[u8], found_as: &[(char, char)]) -> Option<Vec<u8>> {
    let entry = entry(font, *b"cmap")?;
    let old = font.get(long(font, entry + 8)?..)?;
    let segments = format_4(old)?;
    let mut groups: Vec<(u32, u16)> = Vec::new();
    for (character, drawn_as) in found_as {
        let character = u32::from(*character);
        // The first of two that name the same character stands.
        if !groups.iter().any(|(known, _)| *known == character) {
            groups.push((character, glyph(segments, u16::try_from(u32::from(*drawn_as)).ok()?)?));
        }
    }
    groups.sort_unstable();
    let table = table(&groups)?;
    let mut made = font.to_vec();
    made.resize(made.len().next_multiple_of(4), 0);
    let (offset, length) = (u32::try_from(made.len()).ok()?, u32::try_from(table.len()).ok()?);
    made.extend(table);
    made.get_mut(entry + 8..entry + 12)?
        .copy_from_slice(&offset.to_be_bytes());
    made.get_mut(entry + 12..entry + 16)?
        .copy_from_slice(&length.to_be_bytes());
    Some(made)
}

/// Where the directory names the table of this tag.
fn entry(font: &[u8], tag: [u8; 4]) -> Option<usize> {
    let mut entries = (0..short(font, 4)?).map(|at| DIRECTORY + ENTRY * usize::from(at));
    entries.find(|at| font.get(*at..at + 4) == Some(&tag))
}

/// The part of a table of characters that every font for the first plane has.
fn format_4(table: &[u8]) -> Option<&[u8]> {
    let parts = (0..short(table, 2)?).filter_map(|at| table.get(long(table, 8 + 8 * usize::from(at))?..));
    parts.into_iter().find(|part| short(part, 0) == Some(4))
}

/// The glyph of `character`: its segment holds a difference, or points at a list.
fn glyph(format_4: &[u8], character: u16) -> Option<u16> {
    let twice = usize::from(short(format_4, 6)?);
    let [ends, starts, deltas, ranges] = [14, 16 + twice, 16 + 2 * twice, 16 + 3 * twice];
    let at = (0..twice)
        .step_by(2)
        .find(|at| short(format_4, ends + at).is_some_and(|end| end >= character))?;
    let past = character.checked_sub(short(format_4, starts + at)?)?;
    let (delta, range) = (
        short(format_4, deltas + at)?,
        usize::from(short(format_4, ranges + at)?),
    );
    if range == 0 {
        return Some(character.wrapping_add(delta));
    }
    let listed = short(format_4, ranges + at + range + 2 * usize::from(past))?;
    (listed != 0).then(|| listed.wrapping_add(delta))
}

/// A table of characters (format 12, which reaches beyond the first plane) with a group for each.
fn table(groups: &[(u32, u16)]) -> Option<Vec<u8>> {
    let count = u32::try_from(groups.len()).ok()?;
    let mut table: Vec<u8> = Vec::new();
    let head: [u16; 4] = [0, 1, 3, 10];
    table.extend(head.iter().flat_map(|part| part.to_be_bytes()));
    table.extend(PART.to_be_bytes());
    let format: [u16; 2] = [12, 0];
    table.extend(format.iter().flat_map(|part| part.to_be_bytes()));
    let rest = [16 + 12 * count, 0, count];
    table.extend(rest.iter().flat_map(|part| part.to_be_bytes()));
    for (character, glyph) in groups {
        let group = [*character, *character, u32::from(*glyph)];
        table.extend(group.iter().flat_map(|part| part.to_be_bytes()));
    }
    Some(table)
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at + 2)?;
    Some(u16::from_be_bytes(two.try_into().ok()?))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at + 4)?;
    usize::try_from(u32::from_be_bytes(four.try_into().ok()?)).ok()
}

#[cfg(test)]
mod tests {
    use super::recoded;

    #[test]
    fn what_is_no_font_or_ends_too_early_is_none() {
        let font = egui_phosphor::Variant::Regular.font_bytes();
        let found_as = [('😀', '\u{E436}')];
        assert!(recoded(font, &found_as).is_some());
        assert!(recoded(font, &[('😀', 'é')]).is_none(), "it draws no such letter");
        for length in (0..font.len()).step_by(4099).chain([0, 3, 11, 12, 40]) {
            let _ = recoded(&font[..length], &found_as);
        }
        assert!(recoded(b"no font at all", &found_as).is_none());
    }
}
