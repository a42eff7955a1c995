//! Rules of adoption: the decision, the match, the placement, the adopters and the order.

mod adopters;
mod cells;
mod decisions;
mod later;
mod r1003;
mod r112;
mod r113;
mod r114;
mod r115;
mod r116;
mod r117;
mod r118;
mod r119;
mod r120;
mod r134;
mod r144;
mod r151;
mod r175;
mod r176;
mod r177;
mod r184;
mod r187;
mod r199;
mod r217;
mod r242;
mod r331;
mod r333;
mod r334;
mod r335;
mod r336;
mod r386;
mod r390;
mod r408;
mod r432;
mod r445;
mod r446;
mod r451;
mod r511;
mod r514;
mod r517;
mod r518;
mod r519;
mod r520;
mod r521;
mod r522;
mod r523;
mod r524;
mod r525;
mod r529;
mod r551;
mod r552;
mod r553;
mod r554;
mod r555;
mod r556;
mod r557;
mod r558;
mod r559;
mod r560;
mod r561;
mod r563;
mod r579;
mod r582;
mod r583;
mod r584;
mod r601;
mod r602;

use super::Rule;

/// In order of code.
pub(super) const RULES: &[&Rule] = &[
    &r112::RULE,
    &r113::RULE,
    &r114::RULE,
    &r115::RULE,
    &r116::RULE,
    &r117::RULE,
    &r118::RULE,
    &r119::RULE,
    &r120::RULE,
    &r134::RULE,
    &r144::RULE,
    &r151::RULE,
    &r175::RULE,
    &r176::RULE,
    &r177::RULE,
    &r184::RULE,
    &r187::RULE,
    &r199::RULE,
    &r217::RULE,
    &r242::RULE,
    &r331::RULE,
    &r333::RULE,
    &r334::RULE,
    &r335::RULE,
    &r336::RULE,
    &r386::RULE,
    &r390::RULE,
    &r408::RULE,
    &r432::RULE,
    &r445::RULE,
    &r446::RULE,
    &r451::RULE,
    &r511::RULE,
    &r514::RULE,
    &r517::RULE,
    &r518::RULE,
    &r519::RULE,
    &r520::RULE,
    &r521::RULE,
    &r522::RULE,
    &r523::RULE,
    &r524::RULE,
    &r525::RULE,
    &r529::RULE,
    &r551::RULE,
    &r552::RULE,
    &r553::RULE,
    &r554::RULE,
    &r555::RULE,
    &r556::RULE,
    &r557::RULE,
    &r558::RULE,
    &r559::RULE,
    &r560::RULE,
    &r561::RULE,
    &r563::RULE,
    &r579::RULE,
    &r582::RULE,
    &r583::RULE,
    &r584::RULE,
    &r601::RULE,
    &r602::RULE,
    &r1003::RULE,
];
