//! The pages of a long list.

use maud::{Markup, html};

/// Links to the pages of a list: the first, the last, and those about the one shown.
pub(crate) fn pagination(current: usize, last: usize, address: impl Fn(usize) -> String) -> Markup {
    html! {
        @if last > 1 {
            nav class="govuk-pagination" aria-label="Pages of the list" {
                @if current > 1 {
                    div class="govuk-pagination__prev" {
                        a class="govuk-link govuk-pagination__link" href=(address(current - 1)) rel="prev" {
                            span class="govuk-pagination__link-title" { "Previous" span class="govuk-visually-hidden" { " page" } }
                        }
                    }
                }
                ul class="govuk-pagination__list" {
                    @for page in shown(current, last) { (item(page, current, &address)) }
                }
                @if current < last {
                    div class="govuk-pagination__next" {
                        a class="govuk-link govuk-pagination__link" href=(address(current + 1)) rel="next" {
                            span class="govuk-pagination__link-title" { "Next" span class="govuk-visually-hidden" { " page" } }
                        }
                    }
                }
            }
        }
    }
}

fn item(page: Option<usize>, current: usize, address: &impl Fn(usize) -> String) -> Markup {
    html! {
        @match page {
            None => li class="govuk-pagination__item govuk-pagination__item--ellipsis" { "⋯" },
            Some(page) if page == current => {
                li class="govuk-pagination__item govuk-pagination__item--current" {
                    a class="govuk-link govuk-pagination__link" href=(address(page)) aria-label={ "Page " (page) } aria-current="page" { (page) }
                }
            }
            Some(page) => {
                li class="govuk-pagination__item" {
                    a class="govuk-link govuk-pagination__link" href=(address(page)) aria-label={ "Page " (page) } { (page) }
                }
            }
        }
    }
}

/// The pages to name, `None` where some are passed over.
fn shown(current: usize, last: usize) -> Vec<Option<usize>> {
    let near = |page: &usize| *page == 1 || *page == last || page.abs_diff(current) <= 1;
    let mut pages = Vec::new();
    let mut before = 0;
    for page in (1..=last).filter(near) {
        if page > before + 1 {
            pages.push(None);
        }
        pages.push(Some(page));
        before = page;
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_far_away_are_passed_over() {
        assert_eq!(shown(1, 3), [Some(1), Some(2), Some(3)]);
        assert_eq!(shown(5, 9), [Some(1), None, Some(4), Some(5), Some(6), None, Some(9)]);
    }

    #[test]
    fn one_page_needs_no_links_and_the_first_has_no_previous() {
        let address = |page: usize| format!("/children?page={page}");
        assert_eq!(pagination(1, 1, address).into_string(), "");
        let shown = pagination(1, 2, address).into_string();
        assert!(!shown.contains("Previous") && shown.contains("rel=\"next\""), "{shown}");
        assert!(shown.contains("aria-label=\"Page 1\" aria-current=\"page\">1</a>"), "{shown}");
    }
}
