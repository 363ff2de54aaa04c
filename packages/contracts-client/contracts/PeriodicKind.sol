// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Bonds} from "./Bonds.sol";
import {IBeacon} from "./IBeacon.sol";
import {IPeriodicKind} from "./IPeriodicKind.sol";
import {Market} from "./Market.sol";
import {MissLadder} from "./MissLadder.sol";
import {PeriodSet} from "./PeriodSet.sol";
import {DealId, Period} from "./Units.sol";

/// Keeps the periods of a kind whose operators are challenged in each: who is challenged, who answered, what a miss
/// costs. Each period's seed comes from the beacon.
///
///   idle --promise units--> active (challenged from the next period) --proof--> proven this period --next period--> active
///   active --5th miss in the window--> evicted --rejoin--> active or idle
///
/// What a unit is and what proves it is the business of the kind that derives from this. It
///   says how much an operator has promised now (`_promised`), and marks what changes that (`changesPromise`), which it
///   does only where `_requireChangeable` lets it, or in `_removeDeal`
///   takes a proof of whatever form, between `_challengeSeed` and `_recordProof`
///   hands each closed deal to `_removeUnlessFrozen`, and takes it out when told so (`_removeDeal`)
///   counts pay by `_provenCount`
///
/// Invariants:
///   what is challenged was promised before the seed was known: an active operator that has not proven the current
///   period is frozen; until it has, what it promised does not change
///   a period is answered or missed once, and never missed where it has no seed or the operator was not challenged
///   an evicted operator is neither challenged nor frozen, and takes no deals
abstract contract PeriodicKind is IPeriodicKind {
    using PeriodSet for PeriodSet.Set;
    using MissLadder for MissLadder.Misses;

    struct PeriodRules {
        uint64 missWindowPeriods;
        uint64 reportWindowPeriods;
        uint64 rejoinAfterPeriods;
        uint256 bondPerUnit;
    }

    struct OperatorState {
        uint64 provenCount;
        Period lastProvenPeriod;
        /// First period of the present stretch of activity in which it is challenged.
        Period challengedFrom;
        /// The same of its first stretch ever; 0 for never.
        Period firstChallenged;
        /// Last period in which it had units; meaningful while it has none.
        Period idleSince;
        /// 0 while it is not evicted.
        Period evictedIn;
    }

    struct PeriodStanding {
        Period lastProvenPeriod;
        /// 0 where nothing is promised.
        Period challengedFrom;
        uint64 provenCount;
        uint256 missesInWindow;
        bool isEvicted;
        bool isFrozen;
    }

    uint256 private constant BPS = 10_000;
    /// Closed deals that one proof takes out of the list: bounds its gas; more go by `removeClosed`.
    uint256 public constant REMOVED_PER_PROOF_MAX = 4;

    Market public immutable market;
    Bonds public immutable bonds;
    IBeacon public immutable beacon;
    uint64 public immutable missWindowPeriods;
    uint64 public immutable reportWindowPeriods;
    uint64 public immutable rejoinAfterPeriods;
    uint256 public immutable bondPerUnit;

    mapping(address operator => OperatorState) private operators;
    /// Periods in which the operator owes nothing more: proven, reported as missed, or excused.
    mapping(address operator => PeriodSet.Set) private answered;
    mapping(address operator => MissLadder.Misses) private misses;
    /// Closed while the operator was frozen: still among what it promised.
    mapping(address operator => DealId[]) private closedButListed;

    modifier onlyMarket() {
        if (msg.sender != address(market)) revert StorageKind_NotTheMarket();
        _;
    }

    /// Around whatever changes how much an operator has promised: who promises something for the first time is
    /// challenged from the next period, who promises nothing any more is not.
    modifier changesPromise(address operator) {
        uint64 promisedBefore = _promised(operator);
        _;
        _notePromise(operator, promisedBefore, _promised(operator));
    }

    constructor(Market market_, PeriodRules memory rules) {
        bool areSane = rules.reportWindowPeriods > 0 && rules.missWindowPeriods >= rules.reportWindowPeriods;
        if (!areSane) revert StorageKind_BadParameters();
        market = market_;
        bonds = market_.bonds();
        beacon = market_.beacon();
        missWindowPeriods = rules.missWindowPeriods;
        reportWindowPeriods = rules.reportWindowPeriods;
        rejoinAfterPeriods = rules.rejoinAfterPeriods;
        bondPerUnit = rules.bondPerUnit;
    }

    // What the kind supplies

    /// Units that the operator has promised now: it is challenged while there are any.
    function _promised(address operator) internal view virtual returns (uint64);

    /// Takes a closed deal out of what its operator has promised, which is not frozen.
    function _removeDeal(DealId id) internal virtual;

    // What the market asks

    function isEligible(address operator) external view returns (bool) {
        return !_isEvicted(operator) && bonds.available(operator, address(this)) > committedBond(operator);
    }

    function committedBond(address operator) public view returns (uint256) {
        return market.committedUnits(operator, address(this)) * bondPerUnit;
    }

    // Misses

    function reportMiss(address operator, Period period) external {
        Period current = beacon.currentPeriod();
        if (!(period < current)) revert StorageKind_PeriodNotOver(period);
        if (period + Period.wrap(reportWindowPeriods) < current) revert StorageKind_TooLateToReport(period);
        if (_isEvicted(operator)) revert StorageKind_Evicted();
        if (!_wasChallenged(operator, period)) revert StorageKind_NotChallenged(period);
        if (answered[operator].has(period)) revert StorageKind_AlreadyAnswered(period);
        if (beacon.seedOf(period) == 0) revert StorageKind_NoSeed(period);

        answered[operator].add(period);
        uint256 count = misses[operator].add(period, current, missWindowPeriods);
        emit Missed(operator, period, count, msg.sender);
        if (count >= MissLadder.STEPS) {
            operators[operator].evictedIn = current;
            emit Evicted(operator);
        }
        (uint256 provision, , ) = bonds.provisionOf(operator, address(this));
        uint256 amount = (provision * MissLadder.slashBps(count)) / BPS;
        if (amount > 0) bonds.slash(operator, amount, msg.sender);
    }

    function isMissReportable(address operator, Period period) external view returns (bool) {
        Period current = beacon.currentPeriod();
        return
            period < current &&
            !(period + Period.wrap(reportWindowPeriods) < current) &&
            !_isEvicted(operator) &&
            _wasChallenged(operator, period) &&
            !answered[operator].has(period) &&
            beacon.seedOf(period) != 0;
    }

    function rejoin() external {
        OperatorState storage state = operators[msg.sender];
        if (!_isEvicted(msg.sender)) revert StorageKind_NotEvicted();
        Period current = beacon.currentPeriod();
        uint64 until = Period.unwrap(state.evictedIn) + rejoinAfterPeriods;
        if (Period.unwrap(current) < until) revert StorageKind_StillEvicted(until);
        uint256 available = bonds.available(msg.sender, address(this));
        uint256 needed = committedBond(msg.sender);
        if (available < needed || available == 0) revert StorageKind_BondTooSmall(available, needed);

        state.evictedIn = Period.wrap(0);
        state.challengedFrom = current + Period.wrap(1);
        misses[msg.sender].clear();
        _excuse(msg.sender, Period.wrap(0), current);
        emit Rejoined(msg.sender);
    }

    function removeClosed(address operator, uint256 countMax) external {
        if (_isFrozen(operator)) revert StorageKind_Frozen(beacon.currentPeriod());
        _removeClosed(operator, countMax);
    }

    // For the kind: proofs

    /// The seed of the operator's challenge in that period; reverts where it is not the current one, or nothing is
    /// owed in it.
    function _challengeSeed(address operator, Period period) internal view returns (bytes32 seed) {
        Period current = beacon.currentPeriod();
        if (!(period == current)) revert StorageKind_NotThisPeriod(current);
        if (_isEvicted(operator)) revert StorageKind_Evicted();
        if (_promised(operator) == 0 || operators[operator].challengedFrom > period) {
            revert StorageKind_NotChallenged(period);
        }
        if (answered[operator].has(period)) revert StorageKind_AlreadyAnswered(period);
        seed = beacon.seedOf(period);
        if (seed == 0) revert StorageKind_NoSeed(period);
    }

    /// Counts a period as proven whose proof was verified against `_challengeSeed`, and ends the operator's freeze.
    function _recordProof(address operator, Period period) internal {
        OperatorState storage state = operators[operator];
        answered[operator].add(period);
        state.provenCount += 1;
        state.lastProvenPeriod = period;
        emit Proven(operator, period);
        _removeClosed(operator, REMOVED_PER_PROOF_MAX);
    }

    /// Periods that the operator has proven since it first came.
    function _provenCount(address operator) internal view returns (uint64) {
        return operators[operator].provenCount;
    }

    // For the kind: promises

    /// Reverts where what the operator has promised must stay as it is.
    function _requireChangeable(address operator, Period current) internal view {
        if (_isEvicted(operator)) revert StorageKind_Evicted();
        if (_isFrozen(operator)) revert StorageKind_Frozen(current);
    }

    /// Takes a closed deal out, now or when the freeze ends: doing so renumbers units, which would change a challenge
    /// that is already known.
    function _removeUnlessFrozen(DealId id, address operator) internal {
        if (_isFrozen(operator)) closedButListed[operator].push(id);
        else _removeDeal(id);
    }

    function _periodStanding(address operator) internal view returns (PeriodStanding memory standing) {
        OperatorState storage state = operators[operator];
        standing.lastProvenPeriod = state.lastProvenPeriod;
        if (_promised(operator) > 0) standing.challengedFrom = state.challengedFrom;
        standing.provenCount = state.provenCount;
        standing.missesInWindow = misses[operator].countWithin(beacon.currentPeriod(), missWindowPeriods);
        standing.isEvicted = _isEvicted(operator);
        standing.isFrozen = _isFrozen(operator);
    }

    // Inside

    function _notePromise(address operator, uint64 promisedBefore, uint64 promisedNow) private {
        if (promisedBefore == 0 && promisedNow > 0) _activate(operator);
        if (promisedBefore > 0 && promisedNow == 0) operators[operator].idleSince = beacon.currentPeriod();
    }

    function _activate(address operator) private {
        OperatorState storage state = operators[operator];
        Period current = beacon.currentPeriod();
        Period next = current + Period.wrap(1);
        if (state.firstChallenged == Period.wrap(0)) {
            state.firstChallenged = next;
            state.challengedFrom = next;
        } else if (current > state.idleSince) {
            _excuse(operator, state.idleSince + Period.wrap(1), current);
            state.challengedFrom = next;
        }
    }

    /// Marks periods as owing nothing; those too old to be reported need no mark.
    function _excuse(address operator, Period first, Period last) private {
        uint64 end = Period.unwrap(last) + 1;
        Period oldest = Period.wrap(end > reportWindowPeriods + 1 ? end - reportWindowPeriods - 1 : 0);
        answered[operator].addRange(first < oldest ? oldest : first, last);
    }

    function _removeClosed(address operator, uint256 countMax) private {
        DealId[] storage waiting = closedButListed[operator];
        for (uint256 i = 0; i < countMax && waiting.length > 0; i++) {
            DealId id = waiting[waiting.length - 1];
            waiting.pop();
            _removeDeal(id);
        }
    }

    function _isEvicted(address operator) private view returns (bool) {
        return Period.unwrap(operators[operator].evictedIn) != 0;
    }

    function _isFrozen(address operator) private view returns (bool) {
        Period current = beacon.currentPeriod();
        return
            _promised(operator) > 0 &&
            !(operators[operator].challengedFrom > current) &&
            !_isEvicted(operator) &&
            !answered[operator].has(current);
    }

    function _wasChallenged(address operator, Period period) private view returns (bool) {
        OperatorState storage state = operators[operator];
        return
            Period.unwrap(state.firstChallenged) != 0 &&
            !(period < state.firstChallenged) &&
            (_promised(operator) > 0 || !(period > state.idleSince));
    }
}
