//! Quantiles worked apart from this code, and small regions worked by hand.

use super::*;

fn agency(number: usize) -> AgencyId {
    AgencyId::parse(&format!("E0600{number:04}")).unwrap()
}

fn shares(told: &[(u32, u32)]) -> Vec<ShareOf> {
    let share = |(number, (part, whole)): (usize, &(u32, u32))| ShareOf {
        agency: agency(number),
        part: *part,
        whole: *whole,
    };
    told.iter().enumerate().map(share).collect()
}

fn counts(told: &[&[u32]]) -> Vec<CountsOf> {
    let counts = |(number, years): (usize, &&[u32])| CountsOf {
        agency: agency(number),
        years: years.to_vec(),
    };
    told.iter().enumerate().map(counts).collect()
}

fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-6, "{found} is not {expected}");
}

#[test]
fn quantiles_are_those_worked_apart() {
    // From a program in Python that shares nothing with this code: the chances as exact fractions of
    // binomial coefficients, and as powers over factorials.
    let expected = [
        (0.025, 1.623_530, 49.796_934, 11.205_001, 0.0),
        (0.975, 9.745_103, 68.985_584, 28.745_769, 7.103_107),
        (0.001, 0.029_546, 44.142_551, 7.169_187, 0.0),
        (0.999, 12.273_994, 74.301_213, 34.713_529, 10.026_553),
    ];
    for (chance, of_20, of_100, about_20, about_3) in expected {
        close(binomial_quantile(20, 0.3, chance), of_20);
        close(binomial_quantile(100, 0.6, chance), of_100);
        close(poisson_quantile(20.0, chance), about_20);
        close(poisson_quantile(3.5, chance), about_3);
    }
}

#[test]
fn quantiles_of_no_chance_and_of_large_numbers() {
    close(binomial_quantile(20, 0.0, 0.975), 0.0);
    close(binomial_quantile(20, 1.0, 0.025), 20.0);
    close(poisson_quantile(0.0, 0.999), 0.0);
    let far = poisson_quantile(10_000.0, 0.975);
    assert!((far - 10_196.0).abs() < 2.0, "about 10,000 and 1.96 times 100: {far}");
}

#[test]
fn few_agencies_are_given_the_national_dispersion() {
    let funnel = of_shares(&shares(&[(60, 100), (12, 20), (0, 0), (18, 30)])).unwrap();
    assert_eq!(funnel.dispersion, Dispersion { value: 2.2, basis: Basis::Published(3) });
    close(funnel.target.unwrap(), 0.6);
    // The exact limit of 100 at 0.6 is 0.497969; the square root of 2.2 draws it further away.
    close(funnel.points[0].inner.lower, 0.6 - 2.2_f64.sqrt() * (0.6 - 0.497_969_34));
    assert_eq!(funnel.points[0].verdict, Verdict::Within);
    assert_eq!((funnel.points[2].value, funnel.points[2].verdict), (None, Verdict::Nobody));
    assert!(of_shares(&shares(&[(0, 0), (0, 0)])).is_none());
}

#[test]
fn figures_outside_the_limits_are_told_without_blame() {
    let mut told = vec![(50, 100); 8];
    told.extend([(15, 100), (85, 100), (33, 100), (67, 100)]);
    let funnel = of_shares(&shares(&told)).unwrap();
    let verdicts: Vec<Verdict> = funnel.points.iter().skip(8).map(|one| one.verdict).collect();
    let expected =
        [Verdict::Lower, Verdict::Higher, Verdict::SomewhatLower, Verdict::SomewhatHigher];
    assert_eq!(verdicts, expected);
    for verdict in expected {
        for blame in ["bad", "poor", "fail", "good", "well", "worse", "better"] {
            assert!(!verdict.words().contains(blame), "{}", verdict.words());
        }
    }
}

#[test]
fn the_dispersion_is_estimated_from_many_figures() {
    // 24 agencies of 100 children each, by turns 40 and 60 of them: the target is a half, a standard
    // error 5, every standardised figure 2 or -2, and the sum of squares 24 times 4. Of a normal
    // distribution drawn in 0.678655 of the mean square is left.
    let told: Vec<(u32, u32)> =
        (0..24).map(|one| if one % 2 == 0 { (40, 100) } else { (60, 100) }).collect();
    let funnel = of_shares(&shares(&told)).unwrap();
    let Basis::Estimated(figures) = funnel.dispersion.basis else { panic!("estimated") };
    assert_eq!(figures, 23);
    close(funnel.dispersion.value, 24.0 * 4.0 / 23.0 / 0.678_655);
    let alike = of_shares(&shares(&[(50, 100); 24])).unwrap();
    close(alike.dispersion.value, 1.0);
}

#[test]
fn one_odd_agency_does_not_widen_the_limits_for_itself() {
    let mut told = vec![(50, 100); 24];
    told.push((95, 100));
    let funnel = of_shares(&shares(&told)).unwrap();
    assert!(funnel.dispersion.value < 1.2, "{:?}", funnel.dispersion);
    assert_eq!(funnel.points[24].verdict, Verdict::Higher);
}

#[test]
fn counts_are_set_against_what_their_part_would_lead_to_expect() {
    // Two agencies, of which the first has two thirds of all: of the last year's 30 it expects 20.
    let told = counts(&[&[20, 20, 20], &[10, 10, 10]]);
    let expected = expected_counts(&told);
    close(expected[0][2], 20.0);
    close(expected[1][2], 10.0);
    let funnel = of_counts(&told).unwrap();
    assert_eq!(funnel.dispersion.basis, Basis::Published(2));
    close(funnel.points[0].inner.upper, 20.0 + 2.2_f64.sqrt() * (28.745_769 - 20.0));
    assert_eq!(funnel.points[0].verdict, Verdict::Within);
    assert!(of_counts(&counts(&[&[5, 0], &[5, 0]])).is_none());
    assert!(of_counts(&[]).is_none());
}

#[test]
fn the_dispersion_of_counts_allows_for_what_was_estimated() {
    // Four agencies over eight years: 3 times 7 figures are independent.
    let steady: &[u32] = &[20, 22, 18, 20, 22, 18, 20, 20];
    let funnel = of_counts(&counts(&[steady, steady, steady, steady])).unwrap();
    assert_eq!(funnel.dispersion, Dispersion { value: 1.0, basis: Basis::Estimated(21) });
}
