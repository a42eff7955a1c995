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
#[allow(dead_code)] fn defect(){
 use hearth_returns::{Return,facts::ChildRows,cohort::*}; use hearth_domain::*;
 let h="CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n1,01/05/2025,S,E1,N1,A6,PR1,01/09/2025,X1,CARPL,,,\n1,01/09/2025,P,E1,N1,A6,PR1,,,,,,\n";
 let y=CollectionYear::ending_in(2026).unwrap();
 let r=Return::from_files(vec![("e.csv".into(),h.as_bytes().to_vec())],y);
 let k=kept_rows(&r,&on_the_way(&r.read()));
 let (f,_)=ChildRows::read(k.iter().map(|k|(y,k))).facts(&AgencyId::parse("X").unwrap(),y);
 for x in &f{println!("{x}");}
 let j=Journey::told_by(f); println!("{:?} placed={}",j.latest_plan().unwrap().attempts,j.latest_plan().unwrap().is_placed());
}
