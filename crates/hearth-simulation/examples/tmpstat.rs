//! Temporary.
use hearth_domain::CollectionYear;
use hearth_simulation::*;
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let y = |t: &str| CollectionYear::ending_in(t.parse().unwrap()).unwrap();
    let s =
        Scenario::adoption_west(a[1].parse().unwrap(), a[2].parse().unwrap(), y(&a[3]), y(&a[4]));
    let r = generate(&s);
    println!("{:?}", r.write_to(std::path::Path::new(&a[5])));
}
