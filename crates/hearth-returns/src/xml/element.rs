//! The text of an XML return as elements, one child at a time.
//!
//! There is no document type here and no entity but the five that every XML has and the numbered
//! characters, so a file cannot make more of itself than it is. Depth, elements of one child and
//! the length of a text are bounded.

use std::sync::Arc;

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Error, Reader};

use super::layout::ROOT;
use crate::problem::{Problem, shortened};

/// The return needs five levels.
const DEEPEST: usize = 16;

/// Far more than eighteen years of care, told every day.
const MOST_ELEMENTS: usize = 100_000;

/// The longest text of an element; no cell of the return is near it.
const LONGEST_TEXT: usize = 1_000;

/// The most that the attributes of one element may take: a return has none of its own.
const LONGEST_ATTRIBUTES: usize = 4_000;

/// One element with all that is inside.
#[derive(Debug, Default)]
pub(super) struct Element {
    /// Its name, without the prefix of a namespace.
    pub name: String,
    /// The line it begins on.
    pub line: u64,
    /// Its own text, without the space around it.
    pub text: String,
    /// Whether the text was longer and is cut.
    pub is_cut: bool,
    /// The names of its attributes, save those of namespaces.
    pub attributes: Vec<String>,
    /// The elements inside.
    pub inside: Vec<Self>,
}

/// Why a file cannot be read at all, and where.
#[derive(Debug)]
pub(super) struct Refused {
    line: u64,
    why: String,
}

impl Refused {
    pub(super) fn problem(self, name: &Arc<str>) -> Problem {
        let expected = format!("{}; nothing of the file is read", self.why);
        Problem { line: Some(self.line), ..Problem::of_file(name, expected) }
    }
}

/// Reads a text, gives each element of the root as it ends, and returns the root without them.
pub(super) fn scan(text: &str, take: &mut dyn FnMut(Element)) -> Result<Element, Refused> {
    let mut scan = Scan { text, at: 0, line: 1, open: Vec::new(), elements: 0, root: None };
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    loop {
        scan.count_lines(reader.buffer_position());
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => {
                scan.count_lines(reader.error_position());
                return scan.refuse(ill_formed(&error));
            }
        };
        match event {
            Event::Start(tag) => scan.start(&tag)?,
            Event::End(_) => scan.end(take),
            Event::Text(text) => scan.text(&text.xml10_content())?,
            Event::CData(text) => scan.text(&text.xml10_content())?,
            Event::GeneralRef(reference) => scan.reference(&reference)?,
            Event::DocType(_) => {
                return scan.refuse("it has a DOCTYPE, which a return has not; take it out".into());
            }
            Event::Eof => return scan.finish(),
            Event::Empty(_) | Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
        }
    }
}

struct Scan<'a> {
    text: &'a str,
    /// Up to where lines are counted.
    at: usize,
    line: u64,
    /// The elements that have begun and not ended.
    open: Vec<Element>,
    /// How many elements the child has so far.
    elements: usize,
    root: Option<Element>,
}

impl Scan<'_> {
    fn count_lines(&mut self, to: u64) {
        let to = usize::try_from(to).unwrap_or(usize::MAX);
        let passed = self.text.as_bytes().get(self.at..to).unwrap_or_default();
        self.line += passed.iter().map(|byte| u64::from(*byte == b'\n')).sum::<u64>();
        self.at = to.max(self.at);
    }

    fn refuse<T>(&self, why: String) -> Result<T, Refused> {
        Err(Refused { line: self.line, why })
    }

    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), Refused> {
        let name = tag.local_name().into_inner().to_owned();
        let attributes = match attributes_of(tag) {
            Ok(attributes) => attributes,
            Err(why) => return self.refuse(why),
        };
        match self.open.len() {
            0 if self.root.is_some() => return self.refuse("it goes on after its root".into()),
            0 if !name.eq_ignore_ascii_case(ROOT) => {
                let name = shortened(&name);
                return self.refuse(format!("its root is {name}; a return's is {ROOT}"));
            }
            1 => self.elements = 0,
            DEEPEST => {
                return self.refuse(format!("its elements stand more than {DEEPEST} deep"));
            }
            _ => {}
        }
        self.elements += 1;
        if self.elements > MOST_ELEMENTS {
            return self.refuse(format!("one child has more than {MOST_ELEMENTS} elements"));
        }
        self.open.push(Element { name, line: self.line, attributes, ..Element::default() });
        Ok(())
    }

    /// That the end fits the beginning, the reader of events has seen to.
    fn end(&mut self, take: &mut dyn FnMut(Element)) {
        let Some(mut ended) = self.open.pop() else { return };
        ended.text = ended.text.trim().to_owned();
        let is_of_root = self.open.len() == 1;
        match self.open.last_mut() {
            None => self.root = Some(ended),
            Some(_) if is_of_root => take(ended),
            Some(around) => around.inside.push(ended),
        }
    }

    fn text(&mut self, text: &str) -> Result<(), Refused> {
        let Some(element) = self.open.last_mut() else {
            let is_space = text.chars().all(char::is_whitespace);
            return if is_space {
                Ok(())
            } else {
                self.refuse("it has text outside its root".into())
            };
        };
        // Space before the text does not count towards its length.
        let text = if element.text.is_empty() { text.trim_start() } else { text };
        let room = LONGEST_TEXT.saturating_sub(element.text.len());
        let fits: String = text.chars().take(room).collect();
        element.is_cut |= !text.get(fits.len()..).unwrap_or_default().trim_end().is_empty();
        element.text.push_str(&fits);
        Ok(())
    }

    fn reference(&mut self, reference: &BytesRef<'_>) -> Result<(), Refused> {
        let letter = match &**reference {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "apos" => Some('\''),
            "quot" => Some('"'),
            _ => reference.resolve_char_ref().ok().flatten(),
        };
        let Some(letter) = letter else {
            let name = shortened(reference);
            return self.refuse(format!("it has the entity &{name};, which a return has not"));
        };
        let is_stray = letter.is_control() && !matches!(letter, '\n' | '\r' | '\t');
        let letter = if is_stray { ' ' } else { letter };
        self.text(letter.encode_utf8(&mut [0; 4]))
    }

    fn finish(mut self) -> Result<Element, Refused> {
        if let Some(open) = self.open.last() {
            let why = format!("it ends before {} does; a part is missing", shortened(&open.name));
            return self.refuse(why);
        }
        match self.root.take() {
            Some(root) => Ok(root),
            None => self.refuse(format!("it has no {ROOT}")),
        }
    }
}

/// The names of attributes, save those of namespaces and of other namespaces.
fn attributes_of(tag: &BytesStart<'_>) -> Result<Vec<String>, String> {
    // Each attribute is compared with all before it, so their number must be bounded too.
    if tag.attributes_raw().len() > LONGEST_ATTRIBUTES {
        return Err(format!("an element has attributes of more than {LONGEST_ATTRIBUTES} letters"));
    }
    let mut names = Vec::new();
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|error| ill_formed(&Error::from(error)))?;
        let name: &str = attribute.key.as_ref();
        if !name.contains(':') && name != "xmlns" {
            names.push(name.to_owned());
        }
    }
    Ok(names)
}

fn ill_formed(error: &Error) -> String {
    use quick_xml::errors::IllFormedError::{MismatchedEndTag, UnclosedReference, UnmatchedEndTag};
    let why = match error {
        Error::IllFormed(MismatchedEndTag { expected, found }) => {
            format!("</{}> stands where </{}> is due", shortened(found), shortened(expected))
        }
        Error::IllFormed(UnmatchedEndTag(name)) => format!("</{}> ends nothing", shortened(name)),
        Error::IllFormed(UnclosedReference) => "an & that is not written &amp;".to_owned(),
        Error::InvalidAttr(_) => "an attribute that is not one name=\"value\"".to_owned(),
        Error::Syntax(_) => "it breaks off, or has a < that is not written &lt;".to_owned(),
        other => shortened(&other.to_string()),
    };
    format!("it is not well-formed XML: {why}. Export it again")
}
