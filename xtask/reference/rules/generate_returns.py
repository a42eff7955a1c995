#!/usr/bin/env python3
"""Synthetic multi-LA SSDA903 return generator (stdlib only, deterministic for a seed).

    generate_returns.py --out DIR [--children 500] [--las 4] [--years 2025,2026] [--seed 1]
                       [--error-rate 0.0] [--skip bad_date,...] [--adoption-share 0.12]

Writes DIR/<LA ONS code>/<collection year>/<table>.csv for every year given (a collection year Y
runs 1 April Y-1 to 31 March Y), cut from one lifelong timeline per child, so that consecutive
years agree with each other. --children is the number of children with an episode in the LAST
year, over all LAs together. Child ids are local to an LA and deliberately collide between LAs.
DIR/truth/journeys.csv holds the adoption milestones and DIR/truth/injected.csv every error put in
(last year only). No record describes a real person; the postcodes are real, so that a postcode
look-up succeeds (Contains OS data (c) Crown copyright; ONS Postcode Directory, OGL v3)."""
import argparse, csv, os, random
from datetime import date, timedelta

LAS = {  # ONS code: (3-digit LA number, share, postcodes in the LA)
    "E08000025": (330, 20, "B44 0AB,B13 0UZ,B25 9GH,B13 0DZ,B18 7RB,B30 2QH,B5 4EE,B19 3JF"),
    "E10000012": (881, 12, "CO3 0GJ,CM14 4NB,CO4 3YQ,CM6 1ND,CO3 9BQ,SS5 9AS,IG10 2BE,CM19 4LG"),
    "E08000003": (352, 14, "M23 9JL,M11 4PR,M20 8EU,M4 7AA,M10 9BH,M23 0LS,M15 6BS,M10 6AH"),
    "E06000023": (801, 8, "BS11 0SS,BS8 4BY,BS8 1SL,BS10 6YB,BS3 3DU,BS11 8HR,BS8 2PX,BS10 5RA"),
    "E08000035": (383, 15, "LS8 1DF,LS23 7EU,LS11 6LY,LS13 3LL,LS27 0AW,LS26 9EQ,LS25 2WT,LS10 1DD"),
    "E09000007": (202, 4, "NW3 1LT,WC2B 5RH,NW1 4WA,NW3 4UU,W1P 1HG,N6 6HY,NW1 0UN,WC1H 9UR"),
    "E10000030": (936, 10, "GU15 9FU,KT6 5RR,KT24 5LB,RH2 0LN,GU21 5QD,KT11 1DD,GU15 3TG,KT22 7GB"),
    "E08000021": (391, 7, "NE1 6UD,NE6 9EQ,NE1 6QB,NE99 2WE,NE2 4NB,NE6 2PL,NE6 4PJ,NE5 3EL"),
}
TABLES = {
    "header": "CHILD SEX DOB ETHNIC UPN MOTHER MC_DOB",
    "episodes": "CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN",
    "reviews": "CHILD DOB REVIEW REVIEW_CODE",
    "uasc": "CHILD SEX DOB DUC",
    "oc2": "CHILD DOB SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK "
           "HEALTH_ASSESSMENT SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED",
    "oc3": "CHILD DOB IN_TOUCH ACTIV ACCOM",
    "ad1": "CHILD DOB DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR",
    "placed_for_adoption": "CHILD DOB DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED",
    "previous_permanence": "CHILD DOB PREV_PERM LA_PERM DATE_PERM",
    "missing": "CHILD DOB MISSING MIS_START MIS_END",
    "sw_episodes": "CHILD DOB SW_ID SW_DECOM SW_DEC SW_REASON",
    "dolo": "CHILD DOB DOLO_START DOLO_END",
}
FIRST_YEAR = {"dolo": 2027}  # of tables that were added to the return
ETHNIC = "WBRI " * 14 + "WOTH MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BAFR BOTH OOTH WROM CHNE NOBT"
CHANGE = "CARPL STAND CREQO CREQB CHILD LAREQ PLACE OTHER ALLEG CLOSE".split()
ADOPTERS = [("2", "MF", "L11")] * 10 + [("2", "MF", "L3")] * 2 + [("2", "MM", "L12"), ("2", "FF", "L12"),
            ("2", "FF", "L4"), ("2", "MF", "L2"), ("1", "F1", "L0"), ("1", "F1", "L0"), ("1", "M1", "L0")]
days = timedelta


def birthday(dob, n):  # someone born on 29 February has it on 1 March
    leap = (dob.month, dob.day) == (2, 29) and (dob.year + n) % 4
    return date(dob.year + n, 3, 1) if leap else dob.replace(year=dob.year + n)


def fmt(d):
    return d.strftime("%d/%m/%Y") if isinstance(d, date) else ("" if d is None else str(d))


def upn(r, la):
    digits = f"{la:03d}{r.randrange(1000, 7999):04d}{r.randrange(10, 25):02d}{r.randrange(1000):03d}"
    total = sum(int(c) * w for c, w in zip(digits, range(2, 14)))
    return "ABCDEFGHJKLMNPQRTUVWXYZ"[total % 23] + digits


class Child:
    """One child's whole timeline: episodes, decision dates, reviews, social workers, missing."""

    def __init__(self, r, la, cid, dob, home, group, uasc):
        num, _, codes = LAS[la]
        self.r, self.la, self.cid, self.dob, self.home, self.group = r, la, cid, dob, home, group
        self.codes = [c for c in codes.split(",") if c != home]
        self.sex = "M" if uasc else r.choice("MF")
        self.ethnic = r.choice(["BAFR", "AOTH", "OOTH"]) if uasc else r.choice(ETHNIC.split())
        self.upn, self.uasc = upn(r, num), uasc
        self.cin = "N5" if uasc else r.choice(["N1"] * 13 + ["N4", "N4", "N5", "N5", "N6", "N2", "N3", "N8"])
        self.eps, self.decisions, self.ad1, self.prev, self.journey = [], [], None, {}, {}
        self.sdq = r.randrange(5, 30)

    def place(self, code, provider=None, urn=None):
        """Move to a new placement address; K3 and PR1 homes stay inside the LA."""
        r = self.r
        provider = provider or ("PR0" if code == "P1" else r.choice(["PR1", "PR4"]))
        post = self.home if code == "P1" else r.choice(self.codes)
        urn = "" if code == "P1" else urn or str(r.randrange(1000000, 2999999))
        self.now = dict(PLACE=code, PLACE_PROVIDER=provider, PL_POST=post, URN=urn)

    def episode(self, start, rne, ls):
        """Close the open episode (X1) on the day this one starts."""
        if rne != "S":
            last = self.eps[-1]
            last["DEC"], last["REC"] = start, "X1"
            if rne in "PTBU":
                last["REASON_PLACE_CHANGE"] = "PLACE" if self.now["PLACE"][0] == "A" else self.r.choice(CHANGE)
        self.ls = ls
        self.eps.append(dict(CHILD=self.cid, DECOM=start, RNE=rne, LS=ls, CIN=self.cin, DEC=None, REC="",
                             REASON_PLACE_CHANGE="", HOME_POST="" if self.uasc else self.home, **self.now))

    def leave(self, day, rec):
        self.eps[-1]["DEC"], self.eps[-1]["REC"] = day, rec

    def care(self, start, adoption, adopters, plan):
        """Fill in the period of care beginning on `start`."""
        r, dob = self.r, self.dob
        age, b18, first = (start - dob).days / 365.25, birthday(dob, 18), not self.eps
        kind = "K2" if age >= 12 and r.random() < 0.25 else r.choice(["U6", "U6", "U4", "U3", "U1"])
        if adoption and plan["early"]:
            kind = "U5"
        self.place("K3" if self.uasc and age >= 16 else kind)
        ls = "V2" if self.uasc or (not adoption and r.random() < 0.35) else "C1"
        if ls == "C1" and r.random() < 0.1:
            self.episode(start, "S", "L2")
            self.episode(start + days(r.randrange(3, 9)), "L", "C1")
        else:
            self.episode(start, "S", ls)
        if first and r.random() < 0.03 and not self.uasc and not adoption:
            code, ago = r.choice([("P2", 500), ("P1", 900), ("P3", 400)])
            if start - days(ago) > dob:
                self.prev = dict(PREV_PERM=code, LA_PERM=LAS[self.la][0], DATE_PERM=start - days(ago))
        return self.adopt(start, adopters, plan) if adoption else self.stay(start, b18)

    def adopt(self, start, adopters, plan):
        """Decision -> placement order -> match -> placed -> order, or a reversed decision."""
        r = self.r
        consent = plan["consent"]
        shobpa = start + days(plan["shobpa"])
        self.journey = dict(CHILD=self.cid, LA=self.la, GROUP=self.group or "", ENTRY=start, SHOBPA=shobpa)
        t = self.eps[-1]["DECOM"]
        if plan["move"] and not plan["early"] and t + days(45) < shobpa:
            self.place("U6")
            self.episode(t + days(40), "P", self.ls)
        self.decisions.append(row := dict(DATE_PLACED=shobpa, DATE_PLACED_CEASED=None, REASON_PLACED_CEASED=""))
        if consent:
            order, ls = shobpa, "V2"
            self.episode(shobpa, "L", "V2")
        else:
            order, ls = shobpa + days(plan["order"]), "E1"
            self.episode(order, "L", "E1")
            self.journey["ORDER"] = order
        if plan["reversed"]:
            ceased = order + days(plan["match"])
            row["DATE_PLACED_CEASED"], row["REASON_PLACED_CEASED"] = ceased, r.choice(["RD1", "RD2", "RD3", "RD4"])
            self.journey["REVERSED"] = ceased
            self.episode(ceased, "L", "C2")
            return self.stay(ceased, birthday(self.dob, 18))
        match = order + days(plan["match"])
        placed = match + days(plan["intro"])
        granted = placed + days(plan["grant"])
        code = ("A3" if plan["early"] else "A4") if consent else ("A5" if plan["early"] else "A6")
        if plan["early"]:  # same carers, new placement type
            self.now = dict(self.now, PLACE=code)
            self.episode(placed, "T", ls)
        else:
            self.place(code, provider=r.choice(["PR1", "PR4"]), urn="XXXXXXX" if plan["raa"] else None)
            self.episode(placed, "P", ls)
        self.leave(granted, "E11" if consent or r.random() < 0.3 else "E12")
        self.ad1 = dict(DATE_INT=shobpa, DATE_MATCH=match, FOSTER_CARE="1" if plan["early"] else "0",
                        NB_ADOPTR=adopters[0], SEX_ADOPTR=adopters[1], LS_ADOPTR=adopters[2])
        self.journey.update(MATCH=match, PLACED=placed, GRANTED=granted)
        return granted

    def stay(self, t, b18):
        """Ordinary care: care order, a few moves, then an ending (or 18)."""
        r, dob = self.r, self.dob
        end = min(b18, t + days(int(r.expovariate(1 / 900)) + 15))
        while True:
            nxt = t + days(r.randrange(60, 500))
            if nxt >= end - days(30):
                break
            b16 = birthday(dob, 16)
            if self.ls == "C1":
                self.episode(nxt, "L", "C2")
            elif nxt >= b16 and r.random() < 0.4 and self.now["PLACE"] != "K3":
                self.place("K3", provider="PR4")
                self.episode(nxt, "P", self.ls)
            elif self.ls != "V2" and r.random() < 0.1 and self.now["PLACE"] != "P1":
                self.place("P1")
                self.episode(nxt, "P", self.ls)
            else:
                self.place("K2" if nxt > birthday(dob, 12) and r.random() < 0.3 else r.choice(["U6", "U4", "U1", "U3"]))
                self.episode(nxt, "P", self.ls)
            t = nxt
        if end <= self.eps[-1]["DECOM"]:
            end = self.eps[-1]["DECOM"] + days(20)
        foster = self.now["PLACE"][0] == "U"
        if end >= b18:
            self.leave(end, r.choice("E5 E6 E7 E8 E17".split() if foster else ["E5", "E6", "E8"]))
        else:
            self.leave(end, r.choice(["E4A", "E4A", "E4B", "E8", "E13"] + (["E45", "E46"] if foster else ["E48"])))
        return end

    def finish(self):
        """Reviews, social workers and missing episodes that follow from the episodes."""
        r = self.r
        first, last = self.eps[0]["DECOM"], self.eps[-1]["DEC"]
        self.end = last
        self.reviews, self.missing, d, step = [], [], first + days(r.randrange(12, 28)), 85
        while d < last and len(self.reviews) < 60:
            young = d < birthday(self.dob, 4)
            self.reviews.append((d, "PN0" if young else f"PN{r.randrange(1, 8)}"))
            d, step = d + days(step + r.randrange(-6, 7)), 178
        self.social, d = [], first
        while d < last:
            nxt = d + days(r.randrange(150, 900))
            why = "FCONTA" if d == first else r.choice(["LEFTRL", "ORGRST", "TSPROC", "CHCHAN", "MANAGE"])
            self.social.append((f"SW{r.randrange(100000, 999999)}", d, nxt if nxt < last else None, why))
            d = nxt
        old = max(first, birthday(self.dob, 12))
        if old + days(40) < last and r.random() < 0.25:
            d = old + days(r.randrange(5, 30))
            while d + days(8) < last and len(self.missing) < 9:
                if all(abs((d - e["DECOM"]).days) > 8 for e in self.eps):
                    self.missing.append((r.choice("MMA"), d, d + days(r.randrange(0, 5))))
                d += days(r.randrange(40, 200))
        self.orders = self.deprivations(random.Random(f"{self.la}/{self.cid}/orders"))
        self.mother = None
        if self.sex == "F" and r.random() < 0.02 and last > birthday(self.dob, 16) + days(60):
            self.mother = birthday(self.dob, 15) + days(r.randrange(1, 400))

    def deprivations(self, r):
        """Deprivation of liberty orders of some children in children's homes, one after the other."""
        orders = []
        for first, last in self.childrens_homes():
            d = first + days(r.randrange(1, 60))
            while d + days(30) < last and len(orders) < 3 and r.random() < 0.7:
                end = min(d + days(r.randrange(20, 300)), last - days(1))
                orders.append((d, end))
                d = end + days(r.randrange(0, 90))
        return orders

    def childrens_homes(self):
        """The first and last day of each stay in children's homes."""
        stays = []
        for e in [e for e in self.eps if e["PLACE"] == "K2"]:
            goes_on = stays and stays[-1][1] == e["DECOM"]
            stays.append((stays.pop()[0] if goes_on else e["DECOM"], e["DEC"]))
        return stays


def tables_of(year):
    return [name for name in TABLES if year >= FIRST_YEAR.get(name, 0)]


def families(r, la, share, lo, hi):
    """Yield siblings lists for ever; siblings enter together and are placed together."""
    cid = 100001
    while True:
        size = r.choices([1, 2, 3, 4], [62, 25, 10, 3])[0]
        entry = lo + days(r.randrange((hi - lo).days))
        uasc = size == 1 and r.random() < 0.06
        young = not uasc and r.random() < 0.45
        oldest = r.randrange(0, 1500) if young else r.randrange(5840 if uasc else 1800, 6400)
        home = r.choice(LAS[la][2].split(","))
        adoption = young and r.random() < share / 0.45
        # plausible stage lengths in days
        plan = dict(shobpa=r.randrange(120, 430), order=r.randrange(1, 75), match=int(r.expovariate(1 / 240)) + 25,
                    intro=r.randrange(8, 52), grant=r.randrange(90, 460), move=r.random() < 0.4,
                    early=r.random() < 0.14, consent=r.random() < 0.06, raa=r.random() < 0.8)
        plan["reversed"] = not plan["consent"] and r.random() < 0.11
        adopters, group, out = r.choice(ADOPTERS), (f"G{cid}" if size > 1 else None), []
        for i in range(size):
            age = max(0, oldest - i * r.randrange(330, 800))
            c = Child(r, la, cid, entry - days(age), home, group, uasc)
            left = c.care(entry, adoption, adopters, plan)
            if not adoption and left < hi and birthday(c.dob, 17) > left and r.random() < 0.12:
                again = left + days(r.randrange(60, 500))
                if again < birthday(c.dob, 17):
                    c.care(again, False, adopters, plan)
            c.finish()
            out.append(c)
            cid += 1
        yield out


def cut(c, year):
    """The rows of one child in one collection year, as {table: [row, ...]}."""
    ys, ye = date(year - 1, 4, 1), date(year, 3, 31)
    eps = [dict(e) for e in c.eps if e["DECOM"] <= ye and (e["DEC"] is None or e["DEC"] >= ys)]
    # Only the care that last year's return tells of: nobody is told of as a leaver whose care it cannot show.
    told = [e for e in c.eps if e["DEC"] > birthday(c.dob, 14) and e["DEC"] >= date(year - 2, 4, 1)]
    care = sum((e["DEC"] - max(e["DECOM"], birthday(c.dob, 14))).days for e in told)
    # Nor a mother: rule 624 asks for her child's birth date, which 612 and 628 ask to leave blank.
    leaver = not eps and not c.mother and care >= 91 and c.end == birthday(c.dob, 18) and date(year - 2, 4, 1) <= c.end < ys
    if not eps and not leaver:
        return None
    out = {t: [] for t in TABLES}
    for e in eps:
        if e["DEC"] and e["DEC"] > ye:
            e["DEC"], e["REC"], e["REASON_PLACE_CHANGE"] = None, "", ""
        if e["PLACE"] == "K3" and year < 2025:  # supported accommodation had another code to 2023/24
            e["PLACE"] = "H5"
    out["episodes"] = eps
    base = dict(CHILD=c.cid, DOB=c.dob)
    sex = c.sex if year >= 2025 else {"M": "1", "F": "2"}[c.sex]  # coded M/F from 2024/25
    no_upn = birthday(c.dob, 4) > date(year - 2, 8, 31)
    mum = c.mother if eps and c.mother and c.mother <= ye and c.mother < c.end else None
    out["header"] = [dict(base, SEX=sex, ETHNIC=c.ethnic, UPN="UN1" if no_upn else "UN2" if c.uasc else c.upn,
                          MOTHER=("1" if mum else "0") if c.sex == "F" and eps else "", MC_DOB=mum)]
    if leaver:
        out["oc3"] = [dict(base, IN_TOUCH="YES", ACTIV=c.r.choice(["F1", "F2", "F4", "G5", "P2"]),
                           ACCOM=c.r.choice(["B1", "U1", "Y1", "T1", "K1"]))]
        return out
    out["reviews"] = [dict(base, REVIEW=d, REVIEW_CODE=k) for d, k in c.reviews
                      if ys <= d <= ye and any(e["DECOM"] <= d and (e["DEC"] is None or d <= e["DEC"]) for e in c.eps)]
    if c.uasc:
        out["uasc"] = [dict(base, SEX=sex, DUC=birthday(c.dob, 18))]
    started = [e["DECOM"] for e in c.eps if e["RNE"] == "S" and e["DECOM"] <= ye]
    if eps[-1]["DEC"] is None and max(started) <= ys:
        at4, at5, at10, at17 = (birthday(c.dob, n) for n in (4, 5, 10, 17))
        out["oc2"] = [dict(base, SDQ_SCORE=c.sdq if at4 <= ye and at17 >= ys else "", SUBSTANCE_MISUSE="0",
                           CONVICTED="0" if at10 <= ye else "", HEALTH_CHECK=c.r.choice("1110") if at5 > ye else "",
                           IMMUNISATIONS=c.r.choice("11110"), TEETH_CHECK=c.r.choice("1110"),
                           HEALTH_ASSESSMENT=c.r.choice("11110"))]
    if c.ad1 and ys <= c.end <= ye:
        out["ad1"] = [dict(base, **c.ad1)]
    for d in c.decisions:
        if d["DATE_PLACED"] <= ye and (d["DATE_PLACED_CEASED"] is None or d["DATE_PLACED_CEASED"] >= ys):
            d = dict(base, **d)
            if d["DATE_PLACED_CEASED"] and d["DATE_PLACED_CEASED"] > ye:
                d["DATE_PLACED_CEASED"], d["REASON_PLACED_CEASED"] = None, ""
            out["placed_for_adoption"].append(d)
    if max(started) >= ys:
        out["previous_permanence"] = [dict(base, **(c.prev or dict(PREV_PERM="Z1")))]
    out["missing"] = [dict(base, MISSING=k, MIS_START=a, MIS_END=b if b <= ye else None)
                      for k, a, b in c.missing if a <= ye and b >= ys
                      and any(e["DECOM"] <= a and (e["DEC"] is None or b <= e["DEC"]) for e in c.eps)]
    out["sw_episodes"] = [dict(base, SW_ID=i, SW_DECOM=a, SW_DEC=b if b and b <= ye else None, SW_REASON=w)
                          for i, a, b, w in c.social if a <= ye and (b is None or b >= ys)]
    out["dolo"] = [dict(base, DOLO_START=a, DOLO_END=b if b <= ye else None) for a, b in c.orders if a <= ye and b >= ys]
    return out


MUTATIONS = [  # (kind, table, field or None, new value or function(row, rows))
    ("bad_date", "episodes", "DECOM", lambda v: "31/02/2026"),
    ("bad_legal_status", "episodes", "LS", lambda v: "Q9"),
    ("bad_placement", "episodes", "PLACE", lambda v: "X7"),
    ("no_postcode", "episodes", "PL_POST", lambda v: ""),
    ("bad_postcode", "episodes", "PL_POST", lambda v: "ZZ9 9ZZ"),
    ("bad_sex", "header", "SEX", lambda v: "9"),
    ("bad_ethnic", "header", "ETHNIC", lambda v: "ABCD"),
    ("bad_upn", "header", "UPN", lambda v: "I12345"),
    ("dob_mismatch", "reviews", "DOB", lambda v: v + days(1)),
    ("bad_review_code", "reviews", "REVIEW_CODE", lambda v: "PN9"),
    ("bad_sdq", "oc2", "SDQ_SCORE", lambda v: "77"),
    ("match_after_placed", "ad1", "DATE_MATCH", lambda v: v + days(400)),
    ("no_decision_date", "ad1", "DATE_INT", lambda v: ""),
    ("decision_differs", "ad1", "DATE_INT", lambda v: v - days(3)),
    ("adopters_clash", "ad1", "SEX_ADOPTR", lambda v: "M1" if v[1] != "1" else "MF"),
    ("foster_clash", "ad1", "FOSTER_CARE", lambda v: "1" if v == "0" else "0"),
    ("ad1_dropped", "ad1", None, "drop"),
    ("placed_dropped", "placed_for_adoption", None, "drop"),
    ("placed_late", "placed_for_adoption", "DATE_PLACED", lambda v: v + days(900)),
    ("ceased_no_reason", "placed_for_adoption", "DATE_PLACED_CEASED", lambda v: None if v else date(2025, 9, 9)),
    ("sw_id", "sw_episodes", "SW_ID", lambda v: "999"),
    ("duplicate_row", "header", None, "repeat"),
]


def inject(r, rows, rate):
    """Maybe break one thing about this child; adoption tables are preferred when present."""
    if r.random() >= rate:
        return None
    options = [m for m in MUTATIONS if rows[m[1]]]
    rich = [m for m in options if m[1] in ("ad1", "placed_for_adoption")]
    kind, table, field, how = r.choice(rich if rich and r.random() < 0.6 else options)
    row = r.choice(rows[table])
    old = "" if field is None else row.get(field)
    if field:
        row[field] = how(old)
    elif how == "drop":
        rows[table].remove(row)
    else:
        rows[table].append(dict(row))
    return dict(CHILD=row["CHILD"], TABLE=table, FIELD=field or "", KIND=kind, OLD=old, NEW=row[field] if field else how)


def main():
    p = argparse.ArgumentParser()
    for flag, kind, value in (("children", int, 500), ("las", int, 4), ("years", str, "2025,2026"), ("seed", int, 1),
                              ("error-rate", float, 0.0), ("skip", str, ""), ("adoption-share", float, 0.12), ("out", str, None)):
        p.add_argument("--" + flag, type=kind, default=value, required=value is None)
    a = p.parse_args()
    MUTATIONS[:] = [m for m in MUTATIONS if m[0] not in a.skip.split(",")]
    years = sorted(int(y) for y in a.years.split(","))
    las = list(LAS)[:a.las]
    weight = sum(LAS[x][1] for x in las)
    truth = os.path.join(a.out, "truth")
    os.makedirs(truth, exist_ok=True)
    jcols = "LA CHILD GROUP ENTRY SHOBPA ORDER MATCH PLACED GRANTED REVERSED".split()
    ecols = "LA YEAR CHILD TABLE FIELD KIND OLD NEW".split()
    with open(os.path.join(truth, "journeys.csv"), "w", newline="") as jf, \
            open(os.path.join(truth, "injected.csv"), "w", newline="") as ef:
        jw, ew = csv.DictWriter(jf, jcols), csv.DictWriter(ef, ecols)
        jw.writeheader()
        ew.writeheader()
        for n, la in enumerate(las):
            r = random.Random(f"{a.seed}/{la}")
            parts = [max(1, round(a.children * LAS[x][1] / weight)) for x in las]
            want = parts[n] if n < len(las) - 1 else max(1, a.children - sum(parts[:-1]))
            files, writers, total = [], {}, {(y, t): 0 for y in years for t in tables_of(y)}
            for y, t in total:
                os.makedirs(os.path.join(a.out, la, str(y)), exist_ok=True)
                files.append(open(os.path.join(a.out, la, str(y), t + ".csv"), "w", newline=""))
                writers[y, t] = csv.DictWriter(files[-1], TABLES[t].split(), restval="", extrasaction="ignore")
                writers[y, t].writeheader()
            seen, last = 0, years[-1]
            for family in families(r, la, a.adoption_share, date(years[0] - 6, 4, 1), date(last, 3, 31)):
                for c in family:
                    if c.journey:
                        jw.writerow({k: fmt(v) for k, v in c.journey.items()})
                    for y in years:
                        rows = cut(c, y)
                        if rows is None:
                            continue
                        if y == last:
                            seen += bool(rows["episodes"])
                            bad = inject(r, rows, a.error_rate)
                            if bad:
                                ew.writerow(dict({k: fmt(v) for k, v in bad.items()}, LA=la, YEAR=y))
                        for t, rs in ((t, rows[t]) for t in tables_of(y)):
                            total[y, t] += len(rs)
                            for row in rs:
                                writers[y, t].writerow({k: fmt(v) for k, v in row.items()})
                if seen >= want:
                    break
            for f in files:
                f.close()
            print(la, "children", seen, {t: total[last, t] for t in tables_of(last)})


if __name__ == "__main__":
    main()
