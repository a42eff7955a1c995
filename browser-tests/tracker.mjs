// A family finder's tracker of forty columns, under headings of its own, and its months. Everybody in it
// is invented.

// Each heading with the meaning a person gives it on the page; none where the column is not read.
export const COLUMNS = [
  ["Case no.", "number"],
  ["Given", "forename"],
  ["Family nm", "surname"],
  ["Who has it", "worker"],
  ["Which office", "team"],
  ["RAA code", "linked-identifier"],
  ["Boy or girl", "sex"],
  ["Heritage", "ethnicity"],
  ["Told us early", "early-notification"],
  ["Baby due", "expected-birth-date"],
  ["Bday", "birth-date"],
  ["Came in", "entered-care"],
  ["Applied (care)", "care-application"],
  ["Last hearing", "final-hearing"],
  ["Perm plan agreed", "permanence-plan"],
  ["Plan = adoption", "adoption-plan"],
  ["ADM yes", "decision"],
  ["PO made", "placement-order"],
  ["PO gone", "placement-order-revoked"],
  ["S19", "consent"],
  ["S19 withdrawn", "consent-withdrawn"],
  ["EP in", "early-permanence-move-in"],
  ["With FCs since", "foster-carer-move-in"],
  ["ADM match", "match"],
  ["Moved in", "placed-for-adoption"],
  ["Broke down", "disruption"],
  ["A58 in", "adoption-application"],
  ["AO", "adoption-order"],
  ["ADM no longer", "reversal"],
  ["Left LA care", "left-care"],
  ["Last LAC rev", "review"],
  ["Gone wider", "inter-agency-search"],
  ["Why no longer", "reversal-reason"],
  ["Why left", "left-care-reason"],
  ["Next step", ""],
  ["RAG", ""],
  ["Chased on", ""],
  ["Contact plan", ""],
  ["Comments", ""],
  ["Row checked by", ""],
];

export const READ = COLUMNS.filter(([, meaning]) => meaning !== "").length;

export const headings = () => COLUMNS.map(([heading]) => heading);

/** The tracker as CSV: each child is an object of cells by heading. */
export function tracker(named, children) {
  const row = (child) => named.map((heading) => child[heading] ?? "").join(",");
  return `${[named.join(","), ...children.map(row)].join("\n")}\n`;
}

const child = (number, cells) => ({
  "Case no.": number,
  Given: `Invented-${number}`,
  "Family nm": "Child",
  "Who has it": "Invented Worker",
  "Boy or girl": "girl",
  Bday: "03/02/2023",
  "Came in": "10/03/2023",
  Comments: "not read",
  ...cells,
});

export const FIRST_MONTH = [
  child("TRK-1", { "ADM yes": "05/01/2025", "PO made": "06/02/2025" }),
  child("TRK-2", { "ADM yes": "07/01/2025" }),
];

// One day put right, one thing happened, and a child who is new.
export const NEXT_MONTH = [
  child("TRK-1", { "ADM yes": "06/01/2025", "PO made": "06/02/2025" }),
  child("TRK-2", { "ADM yes": "07/01/2025", "PO made": "15/07/2025" }),
  child("TRK-3", { "ADM yes": "20/07/2025" }),
];
