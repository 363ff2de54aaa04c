// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Bonds} from "./Bonds.sol";
import {IBeacon} from "./IBeacon.sol";
import {IPeriodicKind} from "./IPeriodicKind.sol";
import {Market} from "./Market.sol";
import {MissBook} from "./MissBook.sol";
import {MissLadder} from "./MissLadder.sol";
import {PeriodSet} from "./PeriodSet.sol";
import {PeriodValue} from "./PeriodValue.sol";
import {ProvenPeriods} from "./ProvenPeriods.sol";
import {Period} from "./Units.sol";

/// Keeps the periods of a kind whose operators are challenged in each: who is challenged, who answered, what a miss
/// costs. How long a period is, and its seed, come from the kind's beacon; what was missed stands in the miss book.
///
///   idle --promise units--> active (challenged from the next period) --proof--> proven this period --next period--> active
///   active --5th miss in the window--> evicted --rejoin--> active or idle
///
/// What is promised may change at any time, and counts from the next period on: what stood at a period's first block is
/// *effective* in it, is challenged and is paid. So nobody's change, in whatever block, alters a challenge that is under
/// way, and nobody has to wait for another's proof.
///
/// What a unit is and what proves it is the business of the kind that derives from this. It
///   says how much of what an operator has promised changes (`_changePromise`)
///   takes a proof of whatever form, between `_challengeSeed` and `_recordProof`; and one of a period that is owed, between
///   `_owedSeed` and `_recordOwed`
///   counts pay by the periods that its operator has proven (`_provenUntil`, `_provenBefore`, `_hasProven`)
///   takes an answer without a proof from who has nothing to prove, between `_checkIdle` and `_recordProof`
///
/// Invariants:
///   what is challenged was promised before the seed was known
///   every operator of whom a miss may be reported or judged now or later is watched; nobody takes itself off
///   a period is answered, admitted or missed once, and the last two never where it has no seed or the operator was not
///   challenged
///   an evicted operator is not challenged, and takes no deals
abstract contract PeriodicKind is IPeriodicKind {
    using PeriodSet for PeriodSet.Set;
    using ProvenPeriods for ProvenPeriods.Set;

    struct PeriodRules {
        uint64 rejoinAfterPeriods;
        /// Longest deal.
        uint64 durationPeriodsMax;
        /// Blocks in a period, at most.
        uint64 periodBlocks;
        uint256 bondPerUnit;
        MissBook.Rules misses;
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
        bool isOwing;
    }

    uint256 private constant BPS = 10_000;
    /// All steps of the ladder take 68 % of a provision; the rest is for what a kind slashes besides.
    uint16 private constant SLASH_PER_WINDOW_BPS = 8_000;

    Market public immutable market;
    Bonds public immutable bonds;
    IBeacon public immutable beacon;
    MissBook public immutable missBook;
    uint64 public immutable rejoinAfterPeriods;
    uint64 public immutable durationPeriodsMax;
    uint64 public immutable periodBlocks;
    /// Periods after which nothing of one can be judged any more.
    uint64 public immutable evidencePeriods;
    uint256 public immutable bondPerUnit;

    mapping(address operator => OperatorState) private operators;
    /// Units that each has promised.
    mapping(address operator => PeriodValue) private promised;
    PeriodValue private promisedByAll;
    mapping(address operator => ProvenPeriods.Set) private proven;
    /// Periods in which the operator owes nothing more although it has not proven them: admitted as missed, or excused.
    mapping(address operator => PeriodSet.Set) private settled;
    /// Whom to watch, in no order, and each one's place in it, from 1.
    address[] private watched;
    mapping(address operator => uint256) private watchedPlace;
    uint256 private sweptPlace;

    modifier onlyMarket() {
        if (msg.sender != address(market)) revert StorageKind_NotTheMarket();
        _;
    }

    constructor(Market market_, IBeacon beacon_, MissBook missBook_, PeriodRules memory rules) {
        if (rules.durationPeriodsMax == 0 || rules.periodBlocks == 0) revert StorageKind_BadParameters();
        market = market_;
        bonds = market_.bonds();
        beacon = beacon_;
        missBook = missBook_;
        evidencePeriods = rules.misses.judgePeriods + rules.misses.owedPeriods;
        rejoinAfterPeriods = rules.rejoinAfterPeriods;
        durationPeriodsMax = rules.durationPeriodsMax;
        periodBlocks = rules.periodBlocks;
        bondPerUnit = rules.bondPerUnit;
        missBook_.declareRules(rules.misses);
        bonds.declareBounds(MissLadder.SLASH_BPS_MAX, SLASH_PER_WINDOW_BPS);
    }

    // What the market asks

    function currentPeriod() external view returns (Period) {
        return beacon.currentPeriod();
    }

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
        if (period + Period.wrap(1) < current) revert StorageKind_TooLateToReport(period);
        if (_isEvicted(operator)) revert StorageKind_Evicted();
        if (!_wasChallenged(operator, period)) revert StorageKind_NotChallenged(period);
        if (_isAnswered(operator, period)) revert StorageKind_AlreadyAnswered(period);
        if (beacon.seedOf(period) == 0) revert StorageKind_NoSeed(period);

        // What was promised in that period; where it has changed since, what is in this one.
        uint64 units = promised[operator].effectiveIn(period);
        missBook.claim(operator, period, msg.sender, units, promisedByAll.effectiveIn(period));
    }

    function judgeMiss(address operator, Period period) external {
        if (_isEvicted(operator)) revert StorageKind_Evicted();
        // It was claimed, and is excused since the operator came back.
        if (settled[operator].has(period)) revert StorageKind_AlreadyAnswered(period);
        Period current = beacon.currentPeriod();
        (uint256 count, address reporter) = missBook.judge(operator, period, current);
        _slash(operator, _punish(operator, period, current, count, reporter), reporter);
    }

    function admitMiss(Period period) external {
        _challengeSeed(msg.sender, period);
        settled[msg.sender].add(period);
        uint256 count = missBook.add(msg.sender, period, period);
        _slash(msg.sender, _punish(msg.sender, period, period, count, msg.sender) / 2, msg.sender);
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
        missBook.forget(msg.sender);
        _excuse(msg.sender, Period.wrap(0), current);
        emit Rejoined(msg.sender);
    }

    function watchedCount() external view returns (uint256) {
        return watched.length;
    }

    function watchedOperators(uint256 from, uint256 countMax) external view returns (address[] memory page) {
        uint256 end = from + countMax < watched.length ? from + countMax : watched.length;
        page = new address[](end > from ? end - from : 0);
        for (uint256 i = 0; i < page.length; i++) page[i] = watched[from + i];
    }

    // For the kind: deals

    function _checkDuration(uint64 durationPeriods) internal view {
        if (durationPeriods > durationPeriodsMax) revert StorageKind_DurationTooLong(durationPeriods, durationPeriodsMax);
    }

    // For the kind: proofs

    /// The seed of the operator's challenge in that period; reverts where it is not the current one, or nothing is
    /// owed in it.
    function _challengeSeed(address operator, Period period) internal view returns (bytes32 seed) {
        Period current = beacon.currentPeriod();
        if (!(period == current)) revert StorageKind_NotThisPeriod(current);
        if (_isEvicted(operator)) revert StorageKind_Evicted();
        if (_effective(operator, period) == 0 || operators[operator].challengedFrom > period) {
            revert StorageKind_NotChallenged(period);
        }
        if (_isAnswered(operator, period)) revert StorageKind_AlreadyAnswered(period);
        seed = beacon.seedOf(period);
        if (seed == 0) revert StorageKind_NoSeed(period);
    }

    /// Whether an operator answers the current period by being there: nothing that it has promised is effective, but it has open
    /// deals, whose floor it earns so. Reverts where it has not, or where the period is not the current one, has no seed, or was
    /// answered. Who does not answer so misses nothing.
    function _checkIdle(address operator, Period period) internal view {
        Period current = beacon.currentPeriod();
        if (!(period == current)) revert StorageKind_NotThisPeriod(current);
        if (_isEvicted(operator)) revert StorageKind_Evicted();
        bool isIdle = _effective(operator, period) == 0 && market.committedUnits(operator, address(this)) > 0;
        if (!isIdle) revert StorageKind_NotChallenged(period);
        if (proven[operator].has(period)) revert StorageKind_AlreadyAnswered(period);
        if (beacon.seedOf(period) == 0) revert StorageKind_NoSeed(period);
    }

    /// Counts a period as proven whose proof was verified against `_challengeSeed`, or that `_checkIdle` has let pass.
    function _recordProof(address operator, Period period) internal {
        OperatorState storage state = operators[operator];
        proven[operator].add(period, state.provenCount);
        state.provenCount += 1;
        state.lastProvenPeriod = period;
        emit Proven(operator, period);
    }

    /// The seed by which an operator answers in the current period for one that is owed: of both, so that nothing could be kept
    /// for it beforehand. What it asks for is what is effective in the current one.
    function _owedSeed(address operator, Period owed) internal view returns (bytes32) {
        Period current = beacon.currentPeriod();
        if (_isEvicted(operator)) revert StorageKind_Evicted();
        bytes32 seed = beacon.seedOf(current);
        if (seed == 0) revert StorageKind_NoSeed(current);
        return sha256(abi.encode(beacon.seedOf(owed), seed));
    }

    /// Settles an owed period whose answer was verified against `_owedSeed`; reverts where it is not owed.
    function _recordOwed(address operator, Period owed) internal {
        missBook.answer(operator, owed, beacon.currentPeriod());
        emit OwedProven(operator, owed);
    }

    /// Periods up to `last` that the operator has proven since it first came.
    function _provenUntil(address operator, Period last) internal view returns (uint64) {
        OperatorState storage state = operators[operator];
        return state.lastProvenPeriod > last ? proven[operator].countUntil(last) : state.provenCount;
    }

    /// The same of periods before the current one.
    function _provenBefore(address operator, Period current) internal view returns (uint64) {
        OperatorState storage state = operators[operator];
        return state.lastProvenPeriod == current && state.provenCount > 0 ? state.provenCount - 1 : state.provenCount;
    }

    function _hasProven(address operator, Period period) internal view returns (bool) {
        return proven[operator].has(period);
    }

    /// Counts what was not answered otherwise as one miss more; an evicted operator has lost already what a miss costs. Its proof of
    /// the current period is owed all the same.
    function _penalize(address operator, address reporter) internal {
        if (_isEvicted(operator)) return;
        Period current = beacon.currentPeriod();
        uint256 count = missBook.add(operator, current, current);
        _slash(operator, _punish(operator, current, current, count, reporter), reporter);
    }

    // For the kind: promises

    /// What an operator has promised changes from `newest` to `next` units in one of its deals: who promises something for
    /// the first time is challenged from the next period, who promises nothing any more no longer than this one.
    function _changePromise(address operator, uint64 newest, uint64 next, Period current) internal {
        PeriodValue value = promised[operator];
        uint64 total = value.newest();
        uint64 nextTotal = total - newest + next;
        promised[operator] = value.changedTo(nextTotal, current);
        PeriodValue all = promisedByAll;
        promisedByAll = all.changedTo(all.newest() - newest + next, current);
        if (total == 0 && next > 0) _activate(operator, current);
        if (total > 0 && nextTotal == 0) operators[operator].idleSince = current;
    }

    /// Units that the operator answers for in the current period.
    function _effective(address operator, Period current) internal view returns (uint64) {
        return promised[operator].effectiveIn(current);
    }

    /// Units that it answers for from the next period on, unless that changes.
    function _newest(address operator) internal view returns (uint64) {
        return promised[operator].newest();
    }

    function _periodStanding(address operator) internal view returns (PeriodStanding memory standing) {
        OperatorState storage state = operators[operator];
        standing.lastProvenPeriod = state.lastProvenPeriod;
        if (_newest(operator) > 0) standing.challengedFrom = state.challengedFrom;
        standing.provenCount = state.provenCount;
        standing.missesInWindow = missBook.missesInWindow(address(this), operator);
        standing.isEvicted = _isEvicted(operator);
        standing.isOwing = _isOwing(operator, beacon.currentPeriod());
    }

    // Inside

    /// Returns the part of the provision that a miss on this step of the ladder costs, in hundredths of a percent.
    function _punish(
        address operator,
        Period period,
        Period current,
        uint256 count,
        address reporter
    ) private returns (uint256 slashBps) {
        emit Missed(operator, period, count, reporter);
        if (count >= MissLadder.STEPS) {
            operators[operator].evictedIn = current;
            emit Evicted(operator);
        }
        return MissLadder.slashBps(count);
    }

    function _slash(address operator, uint256 slashBps, address reporter) internal {
        (uint256 provision, , ) = bonds.provisionOf(operator, address(this));
        uint256 amount = (provision * slashBps) / BPS;
        if (amount > 0) bonds.slash(operator, amount, reporter);
    }

    function _activate(address operator, Period current) private {
        OperatorState storage state = operators[operator];
        // More than one comes with it, so that the list is gone through again and again while it grows.
        _sweep(current);
        _sweep(current);
        if (watchedPlace[operator] == 0) {
            watched.push(operator);
            watchedPlace[operator] = watched.length;
        }
        Period next = current + Period.wrap(1);
        if (state.firstChallenged == Period.wrap(0)) {
            state.firstChallenged = next;
            state.challengedFrom = next;
        } else if (current > state.idleSince) {
            _excuse(operator, state.idleSince + Period.wrap(1), current);
            state.challengedFrom = next;
        }
    }

    /// Looks at the next one that is watched, and ends that where no miss of it can be judged any more. Who comes pays
    /// for one who has gone, so the list stays in proportion to those who promise.
    function _sweep(Period current) private {
        if (watched.length == 0) return;
        uint256 place = sweptPlace % watched.length;
        sweptPlace = place + 1;
        address operator = watched[place];
        Period lastJudgeable = operators[operator].idleSince + Period.wrap(evidencePeriods);
        if (_newest(operator) > 0 || !(lastJudgeable < current)) return;
        address last = watched[watched.length - 1];
        watched[place] = last;
        watchedPlace[last] = place + 1;
        watched.pop();
        delete watchedPlace[operator];
    }

    /// Marks periods as owing nothing; those too old to be judged need no mark.
    function _excuse(address operator, Period first, Period last) private {
        uint64 end = Period.unwrap(last) + 1;
        Period oldest = Period.wrap(end > evidencePeriods + 1 ? end - evidencePeriods - 1 : 0);
        settled[operator].addRange(first < oldest ? oldest : first, last);
    }

    function _isEvicted(address operator) private view returns (bool) {
        return Period.unwrap(operators[operator].evictedIn) != 0;
    }

    function _isAnswered(address operator, Period period) private view returns (bool) {
        return proven[operator].has(period) || settled[operator].has(period);
    }

    function _isOwing(address operator, Period current) private view returns (bool) {
        return
            _effective(operator, current) > 0 &&
            !(operators[operator].challengedFrom > current) &&
            !_isEvicted(operator) &&
            !_isAnswered(operator, current);
    }

    function _wasChallenged(address operator, Period period) private view returns (bool) {
        OperatorState storage state = operators[operator];
        return
            Period.unwrap(state.firstChallenged) != 0 &&
            !(period < state.firstChallenged) &&
            (_newest(operator) > 0 || !(period > state.idleSince));
    }
}
