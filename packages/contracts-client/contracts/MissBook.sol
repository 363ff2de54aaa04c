// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IServiceKind} from "./IServiceKind.sol";
import {MissLadder} from "./MissLadder.sol";
import {Period} from "./Units.sol";

/// Remembers the misses of any kind: who has claimed them, of which periods so much was missed at once that they are deferred,
/// and how many each operator has on the ladder. It knows no service. Whatever a kind's contract tells it stands under that
/// contract's address; anybody reads it.
///
///   missed --claim (in the period after)--> claimed --(a period later, few missed)--> due --judge--> on the ladder
///                        (a period later, many missed)--> owed --answer (within `owedPeriods`)--> settled
///                                                              --(not answered)--> due
///
/// Nothing is forgiven: a period that many have missed at once is answered late or is a miss. How many have missed is measured in
/// promised units, of which no operator counts with more than its cap; and only so many periods of one window are deferred.
///
/// Invariants:
///   a miss is claimed in the period after it, once, and comes onto the ladder at most once
///   whether a period is deferred is settled once, when its claims are complete
///   in any window at most `deferredMax` periods are deferred
contract MissBook {
    using MissLadder for MissLadder.Misses;

    struct Rules {
        /// Misses within so many periods add up, and deferred periods are counted.
        uint64 windowPeriods;
        /// How long after its period a miss may be judged; of one that was owed, as many periods longer as it was owed.
        uint64 judgePeriods;
        /// In how many periods a deferred one may be answered.
        uint64 owedPeriods;
        /// A period is deferred of which more than this part of all promised units was missed.
        uint16 deferBps;
        /// The part of all promised units with which one operator counts at most.
        uint16 operatorCapBps;
        uint8 deferredMax;
    }

    enum Verdict {
        Undecided,
        Upheld,
        Deferred
    }

    struct Claim {
        address reporter;
        /// It was judged or answered.
        bool isSettled;
    }

    struct MissedPeriod {
        /// By all operators of the kind, as it was told with the first claim.
        uint64 promised;
        /// Missed units times 10,000.
        uint128 missedBps;
        /// Once it was asked for after all claims were in.
        Verdict verdict;
    }

    struct OpenClaim {
        Period period;
        address reporter;
        Verdict verdict;
        /// The operator may answer before this one, where the period is deferred.
        Period judgeableFrom;
        Period judgeableUntil;
    }

    /// Everything that belongs to one kind.
    struct Book {
        Rules rules;
        mapping(address operator => mapping(Period => Claim)) claims;
        mapping(Period => MissedPeriod) periods;
        MissLadder.Misses deferred;
        mapping(address operator => MissLadder.Misses) misses;
    }

    uint256 private constant BPS = 10_000;
    /// Bounds of rules: periods that a list of claims goes through at most, and what keeps a deferral from being bought.
    uint64 public constant JUDGE_PERIODS_MAX = 64;
    uint64 public constant OWED_PERIODS_MAX = 7;
    uint16 public constant DEFER_BPS_MIN = 1_000;
    uint16 public constant DEFER_BPS_MAX = 5_000;
    uint8 public constant DEFERRED_MAX_MAX = 5;

    mapping(address kind => Book) private books;

    event RulesDeclared(address indexed kind, Rules rules);
    event MissClaimed(address indexed kind, address indexed operator, Period indexed period, address reporter);
    event PeriodDecided(address indexed kind, Period indexed period, bool isDeferred);

    error MissBook_RulesAreDeclared();
    error MissBook_BadRules();
    error MissBook_AlreadyClaimed(Period period);
    error MissBook_NotClaimed(Period period);
    error MissBook_AlreadySettled(Period period);
    error MissBook_NotYet(Period judgeableFrom);
    error MissBook_TooLate(Period judgeableUntil);
    error MissBook_NotOwed(Period period);

    // Called by a kind, for itself

    /// Says by which rules the caller's misses are judged, once.
    function declareRules(Rules calldata rules) external {
        Book storage book = books[msg.sender];
        if (book.rules.windowPeriods != 0) revert MissBook_RulesAreDeclared();
        bool areGood = rules.judgePeriods >= 2 &&
            rules.judgePeriods <= JUDGE_PERIODS_MAX &&
            rules.windowPeriods >= rules.judgePeriods &&
            rules.owedPeriods > 0 &&
            rules.owedPeriods <= OWED_PERIODS_MAX &&
            rules.deferBps >= DEFER_BPS_MIN &&
            rules.deferBps <= DEFER_BPS_MAX &&
            rules.operatorCapBps > 0 &&
            // So that none defers a period alone.
            rules.operatorCapBps <= rules.deferBps &&
            rules.deferredMax <= DEFERRED_MAX_MAX;
        if (!areGood) revert MissBook_BadRules();
        book.rules = rules;
        emit RulesDeclared(msg.sender, rules);
    }

    /// Notes that `operator` has missed the period before the current one, in which it answered for `units` of `promised`.
    function claim(address operator, Period period, address reporter, uint64 units, uint64 promised) external {
        Book storage book = books[msg.sender];
        if (book.claims[operator][period].reporter != address(0)) revert MissBook_AlreadyClaimed(period);
        book.claims[operator][period].reporter = reporter;
        MissedPeriod storage missed = book.periods[period];
        if (missed.promised == 0) missed.promised = promised;
        uint256 capped = uint256(missed.promised) * book.rules.operatorCapBps;
        uint256 counted = units * BPS < capped ? units * BPS : capped;
        // 64 bits times 14, for each of fewer operators than there are units.
        // forge-lint: disable-next-line(unsafe-typecast)
        missed.missedBps += uint128(counted);
        emit MissClaimed(msg.sender, operator, period, reporter);
    }

    /// Brings a claimed miss onto the operator's ladder, where it is due. Returns its step, and who has claimed it.
    function judge(
        address operator,
        Period period,
        Period current
    ) external returns (uint256 step, address reporter) {
        Book storage book = books[msg.sender];
        Claim storage claimed = _unsettled(book, operator, period);
        (Period from, Period until) = _judgeable(book.rules, period, _decide(book, period, current));
        if (current < from) revert MissBook_NotYet(from);
        if (until < current) revert MissBook_TooLate(until);
        claimed.isSettled = true;
        return (_add(book, operator, period, current), claimed.reporter);
    }

    /// Settles a claimed miss of a deferred period, whose late answer the kind has verified.
    function answer(address operator, Period period, Period current) external {
        Book storage book = books[msg.sender];
        Claim storage claimed = _unsettled(book, operator, period);
        Verdict verdict = _decide(book, period, current);
        (Period from, ) = _judgeable(book.rules, period, verdict);
        if (verdict != Verdict.Deferred || !(current < from)) revert MissBook_NotOwed(period);
        claimed.isSettled = true;
    }

    /// Brings a miss onto the ladder that nobody has to claim. Returns its step.
    function add(address operator, Period period, Period current) external returns (uint256 step) {
        return _add(books[msg.sender], operator, period, current);
    }

    /// Takes all misses of an operator off the ladder.
    function forget(address operator) external {
        books[msg.sender].misses[operator].clear();
    }

    // Views

    function rulesOf(address kind) external view returns (Rules memory) {
        return books[kind].rules;
    }

    function missesInWindow(address kind, address operator) external view returns (uint256) {
        Book storage book = books[kind];
        return book.misses[operator].countWithin(IServiceKind(kind).currentPeriod(), book.rules.windowPeriods);
    }

    /// What is or would now be decided of a period.
    function verdictOf(address kind, Period period) external view returns (Verdict) {
        return _verdict(books[kind], period, IServiceKind(kind).currentPeriod());
    }

    /// Claims that are neither judged nor answered nor too old, newest first.
    function openClaims(address kind, address operator) external view returns (OpenClaim[] memory open) {
        Book storage book = books[kind];
        Period current = IServiceKind(kind).currentPeriod();
        uint256 back = book.rules.judgePeriods + book.rules.owedPeriods;
        if (back > Period.unwrap(current)) back = Period.unwrap(current);
        open = new OpenClaim[](back);
        uint256 count = 0;
        for (uint256 i = 1; i <= back; i++) {
            // `back` is at most the current one.
            // forge-lint: disable-next-line(unsafe-typecast)
            Period period = Period.wrap(Period.unwrap(current) - uint64(i));
            Claim storage claimed = book.claims[operator][period];
            if (claimed.reporter == address(0) || claimed.isSettled) continue;
            Verdict verdict = _verdict(book, period, current);
            (Period from, Period until) = _judgeable(book.rules, period, verdict);
            if (until < current) continue;
            open[count++] = OpenClaim(period, claimed.reporter, verdict, from, until);
        }
        // A list that is too long is cut to what was found.
        OpenClaim[] memory found = new OpenClaim[](count);
        for (uint256 i = 0; i < count; i++) found[i] = open[i];
        return found;
    }

    // Inside

    function _unsettled(
        Book storage book,
        address operator,
        Period period
    ) private view returns (Claim storage claimed) {
        claimed = book.claims[operator][period];
        if (claimed.reporter == address(0)) revert MissBook_NotClaimed(period);
        if (claimed.isSettled) revert MissBook_AlreadySettled(period);
    }

    function _add(Book storage book, address operator, Period period, Period current) private returns (uint256) {
        return book.misses[operator].add(period, current, book.rules.windowPeriods);
    }

    /// Settles what a period's verdict is, as soon as its claims are complete.
    function _decide(Book storage book, Period period, Period current) private returns (Verdict verdict) {
        verdict = _verdict(book, period, current);
        MissedPeriod storage missed = book.periods[period];
        if (verdict == missed.verdict) return verdict;
        missed.verdict = verdict;
        bool isDeferred = verdict == Verdict.Deferred;
        if (isDeferred) book.deferred.add(period, current, book.rules.windowPeriods);
        emit PeriodDecided(msg.sender, period, isDeferred);
    }

    function _verdict(Book storage book, Period period, Period current) private view returns (Verdict) {
        MissedPeriod storage missed = book.periods[period];
        if (missed.verdict != Verdict.Undecided) return missed.verdict;
        if (current < period + Period.wrap(2)) return Verdict.Undecided;
        Rules storage rules = book.rules;
        if (missed.missedBps <= uint256(missed.promised) * rules.deferBps) return Verdict.Upheld;
        uint256 deferredCount = book.deferred.countWithin(current, rules.windowPeriods);
        return deferredCount < rules.deferredMax ? Verdict.Deferred : Verdict.Upheld;
    }

    /// The first and the last period in which a claimed miss may be judged, as far as is known.
    function _judgeable(
        Rules storage rules,
        Period period,
        Verdict verdict
    ) private view returns (Period from, Period until) {
        Period owed = Period.wrap(verdict == Verdict.Deferred ? rules.owedPeriods : 0);
        return (period + Period.wrap(2) + owed, period + Period.wrap(rules.judgePeriods) + owed);
    }
}
