//! Reading pages as a person reads them: links, numbers, lines of a list.

use crate::site::Tried;

/// Links of a page, as address and words with the markup taken out.
pub fn links(page: &str) -> Vec<(String, String)> {
    let anchors = page.split("<a ").skip(1);
    anchors
        .map(|anchor| {
            let address = between(anchor, "href=\"", "\"").replace("&amp;", "&");
            (address, plain(between(anchor, ">", "</a>")))
        })
        .collect()
}

pub fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let rest = text.split_once(before).map_or("", |(_, rest)| rest);
    rest.split_once(after).map_or(rest, |(found, _)| found)
}

pub fn plain(markup: &str) -> String {
    let mut words = String::new();
    let mut inside = false;
    for letter in markup.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            letter if !inside => words.push(letter),
            _ => {}
        }
    }
    words
}

/// The links that are numbers of children or of households.
pub fn numbers(page: &str) -> Vec<(String, usize, String)> {
    let is_list =
        |address: &str| ["/children?", "/families?"].map(|list| address.starts_with(list));
    let lists = links(page).into_iter().filter(|(address, _)| is_list(address).contains(&true));
    lists
        .filter_map(|(address, words)| {
            let figures: String = words
                .chars()
                .take_while(|letter| letter.is_ascii_digit() || *letter == ',')
                .collect();
            let count = figures.replace(',', "").parse().ok()?;
            Some((address, count, words))
        })
        .collect()
}

/// The lines of a list, over all its pages.
pub async fn listed(tried: &Tried, address: &str) -> usize {
    let mut address = address.to_owned();
    let mut count = 0;
    loop {
        let page = tried.page(&address).await;
        let kind = if address.starts_with("/families") { "families" } else { "children" };
        let table = between(&page, &format!("data-table=\"{kind}\""), "</table>");
        count += between(table, "<tbody", "</tbody>").matches("<tr").count();
        let next = page.split("<a ").find(|anchor| anchor.contains("rel=\"next\""));
        match next {
            Some(anchor) => address = between(anchor, "href=\"", "\"").replace("&amp;", "&"),
            None => return count,
        }
    }
}
