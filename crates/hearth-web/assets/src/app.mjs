// The one script of Hearth's pages. Every page works without it: it folds the navigation on a phone,
// moves the focus to a form's errors, follows the skip link and stops a button from being sent twice.

import { Button, createAll, ErrorSummary, ServiceNavigation, SkipLink } from "govuk-frontend";

document.body.classList.add("js-enabled", "govuk-frontend-supported");

createAll(Button, { preventDoubleClick: true });
createAll(ErrorSummary);
createAll(ServiceNavigation);
createAll(SkipLink);
