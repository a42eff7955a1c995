//! Every address, and the page it gives.

use axum::Router;
use axum::extract::rejection::{FormRejection, PathRejection, QueryRejection};
use axum::extract::{Form, Path, Query, RawQuery, State};
use axum::middleware;
use axum::response::{Redirect, Response};
use axum::routing::{MethodRouter, get, post};

use crate::assets::{Asset, ICON, SCRIPT, STYLESHEET};
use crate::error::WebError;
use crate::query::Pairs;
use crate::site::Site;
use crate::{files, guard, headers, links, pages};

type Given = Result<Query<Pairs>, QueryRejection>;
type Name = Result<Path<String>, PathRejection>;
type Named = Result<Path<(String, String, String)>, PathRejection>;
type Pair = Result<Path<(String, String)>, PathRejection>;
type Sent = Result<Form<Pairs>, FormRejection>;

/// Every route of the site.
pub(crate) fn all(site: Site) -> Router {
    Router::new()
        .route("/", get(async || Redirect::to("/today")))
        .route("/about", get(about))
        .route(ICON.path(), file(&ICON))
        .route(SCRIPT.path(), file(&SCRIPT))
        .route(STYLESHEET.path(), file(&STYLESHEET))
        .route("/changes", get(changes))
        .route("/children", get(children))
        .route("/children/{case}", get(child))
        .route("/children/{case}/matching", get(matching_for))
        .route("/children/{case}/state/{kind}", stating(false))
        .route("/children/{case}/state/{kind}/{about}", stating_about(false))
        .route("/clocks", get(clocks))
        .route("/clocks/{id}", get(clock))
        .route("/conflicts", get(conflicts))
        .route("/conflicts/{case}/{kind}/{day}", get(conflict).post(settle))
        .route("/corrections", get(corrections))
        .route(links::NOTIFICATIONS, get(notifications))
        .route(links::NOTIFY, get(notify).post(record_notification))
        .route("/families", get(families))
        .route("/families/{case}", get(family))
        .route("/families/{case}/state/{kind}", stating(true))
        .route("/families/{case}/state/{kind}/{about}", stating_about(true))
        .route("/funnel", get(funnel))
        .route("/imports", get(imports))
        .route("/imports/{batch}", get(import))
        .route("/indicators", get(indicators))
        .route("/indicators/{code}", get(indicator))
        .route("/lists", get(lists).post(list_headings))
        .route("/lists/map", post(list_map))
        .route(links::MATCHING, get(pool))
        .route(links::MATCHING_RULES, get(matching_rules))
        .route(links::TRANSPARENCY, get(transparency))
        .route("/missed", get(missed).post(close_missed))
        .route("/pipeline", get(pipeline))
        .route("/plan", get(plan))
        .route(links::QUALITY, get(quality))
        .route("/report", get(report))
        .route("/returns", get(returns))
        .route(links::RULES, get(rules))
        .route("/rules/{code}", get(rule))
        .route("/shortage", get(shortage))
        .route("/shortfall", get(shortfall))
        .route("/shortfall/cases", get(shortfall_cases))
        .route("/siblings", get(siblings))
        .route("/siblings/{key}", get(sibling_group).post(confirm_siblings))
        .route("/stock-flow", get(stock_flow))
        .route("/stock-flow/children", get(stock_flow_children))
        .route("/today", get(today))
        .route("/waiting", get(waiting))
        .merge(statements())
        .fallback(nothing_here)
        .method_not_allowed_fallback(only_read)
        .layer(middleware::from_fn_with_state(site.clone(), files::in_place_of_the_page))
        .layer(middleware::from_fn_with_state(site.clone(), guard::only_this_machine))
        .layer(middleware::from_fn(headers::add))
        .with_state(site)
}

/// One statement, where it is put right, ended or taken back.
fn statements() -> Router<Site> {
    Router::new()
        .route("/statements/{fact}", get(statement).post(change_statement))
        .route("/statements/{fact}/ended", get(need_ended).post(end_need))
        .route("/statements/{fact}/{about}", get(statement_as).post(change_statement_as))
}

fn file(asset: &'static Asset) -> MethodRouter<Site> {
    get(async |RawQuery(query): RawQuery| asset.respond(query.as_deref()))
}

/// Where something is stated of children, or of households.
fn stating(of_household: bool) -> MethodRouter<Site> {
    get(async move |State(site): State<Site>, name: Pair| {
        let Ok(Path((case, kind))) = name else { return site.answer(Err(WebError::NotFound)) };
        let named = (case, kind, None);
        site.answer(pages::state::page(&site.reading(), of_household, named).await)
    })
}

/// The same, of one of several forms.
fn stating_about(of_household: bool) -> MethodRouter<Site> {
    get(async move |State(site): State<Site>, named: Named| {
        let Ok(Path((case, kind, about))) = named else {
            return site.answer(Err(WebError::NotFound));
        };
        let named = (case, kind, Some(about));
        site.answer(pages::state::page(&site.reading(), of_household, named).await)
    })
    .post(async move |State(site): State<Site>, named: Named, sent: Sent| {
        let Ok(Path((case, kind, about))) = named else {
            return site.answer(Err(WebError::NotFound));
        };
        let Ok(Form(sent)) = sent else { return site.answer(Err(WebError::Unreadable)) };
        let named = (case, kind, Some(about));
        let done = pages::state::record(&site.request(), of_household, named, &sent).await;
        site.answer_to_a_form(done)
    })
}

async fn about(State(site): State<Site>) -> Response {
    site.answer(Ok(pages::about::page()))
}

async fn pipeline(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::pipeline::page(&site.reading(), pairs(given)).await)
}

async fn changes(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::changes::page(&site.reading(), pairs(given)).await)
}

async fn children(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::children::page(&site.reading(), pairs(given)).await)
}

async fn child(State(site): State<Site>, name: Name, given: Given) -> Response {
    let Ok(Path(case)) = name else { return site.answer(Err(WebError::NotFound)) };
    site.answer(pages::child::page(&site.reading(), &case, pairs(given)).await)
}

async fn funnel(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::funnel::page(&site.reading(), pairs(given)).await)
}

async fn imports(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::imports::page(&site.reading(), pairs(given)).await)
}

async fn import(State(site): State<Site>, name: Name, given: Given) -> Response {
    let Ok(Path(batch)) = name else { return site.answer(Err(WebError::NotFound)) };
    site.answer(pages::import::page(&site.reading(), &batch, pairs(given)).await)
}

async fn conflicts(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::conflicts::page(&site.reading(), pairs(given)).await)
}

async fn conflict(State(site): State<Site>, named: Named) -> Response {
    let Ok(Path(named)) = named else { return site.answer(Err(WebError::NotFound)) };
    site.answer(pages::conflict::page(&site.reading(), named).await)
}

async fn settle(State(site): State<Site>, named: Named, sent: Sent) -> Response {
    let Ok(Path(named)) = named else { return site.answer(Err(WebError::NotFound)) };
    let Ok(Form(sent)) = sent else { return site.answer(Err(WebError::Unreadable)) };
    let done = pages::conflict::settle(&site.request(), named, sent).await;
    site.answer_to_a_form(done)
}

async fn corrections(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::corrections::page(&site.reading(), pairs(given)).await)
}

async fn families(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::families::page(&site.reading(), pairs(given)).await)
}

async fn family(State(site): State<Site>, name: Name, given: Given) -> Response {
    let Ok(Path(case)) = name else { return site.answer(Err(WebError::NotFound)) };
    site.answer(pages::family::page(&site.reading(), &case, pairs(given)).await)
}

async fn indicator(State(site): State<Site>, name: Name, given: Given) -> Response {
    let Ok(Path(code)) = name else { return site.answer(Err(WebError::NotFound)) };
    site.answer(pages::indicator::page(&site.reading(), &code, pairs(given)).await)
}

async fn clocks(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::clocks::page(&site.reading(), pairs(given)).await)
}

async fn clock(State(site): State<Site>, name: Name, given: Given) -> Response {
    let Ok(Path(id)) = name else { return site.answer(Err(WebError::NotFound)) };
    site.answer(pages::clock::page(&site.reading(), &id, pairs(given)).await)
}

async fn lists(State(site): State<Site>) -> Response {
    site.answer(pages::list_map::page(&site.reading()).await)
}

async fn list_headings(State(site): State<Site>, sent: Sent) -> Response {
    let Ok(Form(sent)) = sent else { return site.answer(Err(WebError::Unreadable)) };
    match pages::list_map::headings(&site.request(), &sent).await {
        Ok(Ok(page)) => site.answer(Ok(page)),
        Ok(Err(page)) => site.answer_to_a_form(Ok(Err(page))),
        Err(error) => site.answer(Err(error)),
    }
}

async fn list_map(State(site): State<Site>, sent: Sent) -> Response {
    let Ok(Form(sent)) = sent else { return site.answer(Err(WebError::Unreadable)) };
    site.answer_to_a_form(pages::list_map::save(&site.request(), &sent).await)
}

async fn matching_for(State(site): State<Site>, name: Name, given: Given) -> Response {
    let Ok(Path(case)) = name else { return site.answer(Err(WebError::NotFound)) };
    site.answer(pages::matching::page(&site.reading(), &case, pairs(given)).await)
}

async fn matching_rules(State(site): State<Site>) -> Response {
    site.answer(pages::matching_rules::page(&site.reading()).await)
}

async fn transparency(State(site): State<Site>) -> Response {
    site.answer(pages::transparency::page(&site.reading()).await)
}

async fn missed(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::missed::page(&site.reading(), pairs(given)).await)
}

async fn close_missed(State(site): State<Site>, given: Given, sent: Sent) -> Response {
    let Ok(Form(sent)) = sent else { return site.answer(Err(WebError::Unreadable)) };
    site.answer_to_a_form(pages::missed::close(&site.request(), pairs(given), &sent).await)
}

async fn plan(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::plan::page(&site.reading(), pairs(given)).await)
}

async fn pool(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::pool::page(&site.reading(), pairs(given)).await)
}

async fn shortage(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::shortage::page(&site.reading(), pairs(given)).await)
}

async fn indicators(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::indicators::page(&site.reading(), pairs(given)).await)
}

async fn quality(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::quality::page(&site.reading(), pairs(given)).await)
}

async fn rule(State(site): State<Site>, name: Name) -> Response {
    let Ok(Path(code)) = name else { return site.answer(Err(WebError::NotFound)) };
    site.answer(pages::rule::page(&site.reading(), &code).await)
}

async fn rules(State(site): State<Site>) -> Response {
    site.answer(Ok(pages::rules::page()))
}

async fn report(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::report::page(&site.reading(), pairs(given)).await)
}

async fn returns(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::returns::page(&site.reading(), pairs(given)).await)
}

async fn shortfall(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::shortfall::page(&site.reading(), pairs(given)).await)
}

async fn shortfall_cases(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::shortfall::cases::page(&site.reading(), pairs(given)).await)
}

async fn notifications(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::notifications::page(&site.reading(), pairs(given)).await)
}

async fn notify(State(site): State<Site>) -> Response {
    site.answer(pages::notify::page(&site.reading()).await)
}

async fn record_notification(State(site): State<Site>, sent: Sent) -> Response {
    let Ok(Form(sent)) = sent else { return site.answer(Err(WebError::Unreadable)) };
    site.answer_to_a_form(pages::notify::record(&site.request(), &sent).await)
}

async fn siblings(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::siblings::page(&site.reading(), pairs(given)).await)
}

async fn sibling_group(State(site): State<Site>, name: Name) -> Response {
    let Ok(Path(key)) = name else { return site.answer(Err(WebError::NotFound)) };
    site.answer(pages::sibling_group::page(&site.reading(), &key).await)
}

async fn confirm_siblings(State(site): State<Site>, name: Name, sent: Sent) -> Response {
    let Ok(Path(key)) = name else { return site.answer(Err(WebError::NotFound)) };
    let Ok(Form(sent)) = sent else { return site.answer(Err(WebError::Unreadable)) };
    site.answer_to_a_form(pages::sibling_group::confirm(&site.request(), &key, &sent).await)
}

async fn statement(State(site): State<Site>, name: Name) -> Response {
    let Ok(Path(fact)) = name else { return site.answer(Err(WebError::NotFound)) };
    site.answer(pages::statement::page(&site.reading(), (fact, None)).await)
}

async fn statement_as(State(site): State<Site>, name: Pair) -> Response {
    let Ok(Path((fact, about))) = name else { return site.answer(Err(WebError::NotFound)) };
    site.answer(pages::statement::page(&site.reading(), (fact, Some(about))).await)
}

async fn need_ended(State(site): State<Site>, name: Name) -> Response {
    let Ok(Path(fact)) = name else { return site.answer(Err(WebError::NotFound)) };
    site.answer(pages::need_ended::page(&site.reading(), &fact).await)
}

async fn end_need(State(site): State<Site>, name: Name, sent: Sent) -> Response {
    let Ok(Path(fact)) = name else { return site.answer(Err(WebError::NotFound)) };
    let Ok(Form(sent)) = sent else { return site.answer(Err(WebError::Unreadable)) };
    site.answer_to_a_form(pages::need_ended::record(&site.request(), &fact, &sent).await)
}

async fn change_statement(State(site): State<Site>, name: Name, sent: Sent) -> Response {
    let Ok(Path(fact)) = name else { return site.answer(Err(WebError::NotFound)) };
    change(&site, (fact, None), sent).await
}

async fn change_statement_as(State(site): State<Site>, name: Pair, sent: Sent) -> Response {
    let Ok(Path((fact, about))) = name else { return site.answer(Err(WebError::NotFound)) };
    change(&site, (fact, Some(about)), sent).await
}

async fn change(site: &Site, named: pages::statement::Named, sent: Sent) -> Response {
    let Ok(Form(sent)) = sent else { return site.answer(Err(WebError::Unreadable)) };
    site.answer_to_a_form(pages::statement::change(&site.request(), named, &sent).await)
}

async fn stock_flow(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::stock_flow::page(&site.reading(), pairs(given)).await)
}

async fn stock_flow_children(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::stock_flow::children::page(&site.reading(), pairs(given)).await)
}

async fn today(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::today::page(&site.reading(), pairs(given)).await)
}

async fn waiting(State(site): State<Site>, given: Given) -> Response {
    site.answer(pages::waiting::page(&site.reading(), pairs(given)).await)
}

async fn nothing_here(State(site): State<Site>) -> Response {
    site.answer(Err(WebError::NotFound))
}

async fn only_read(State(site): State<Site>) -> Response {
    site.answer(Err(WebError::OnlyRead))
}

/// The pairs of the address after its `?`. What cannot be taken apart is kept as one unknown name,
/// so that the page says so.
fn pairs(given: Given) -> Pairs {
    given.map_or_else(|_| vec![("?".to_owned(), String::new())], |Query(pairs)| pairs)
}
