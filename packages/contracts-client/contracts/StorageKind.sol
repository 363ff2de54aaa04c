// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {Bonds} from "./Bonds.sol";
import {IBeacon} from "./IBeacon.sol";
import {IServiceKind} from "./IServiceKind.sol";
import {Market} from "./Market.sol";
import {MerkleSample} from "./MerkleSample.sol";
import {MissLadder} from "./MissLadder.sol";
import {PeriodSet} from "./PeriodSet.sol";
import {PromisedDeals} from "./PromisedDeals.sol";
import {DealId, Period} from "./Units.sol";

/// Storage as a kind of service. A unit is a piece of 64 KiB. A deal's state lives off chain as a revision that both
/// sides sign; what is posted here is what an operator has promised. Each period the beacon's seed picks samples among
/// all the pieces it has promised to anyone, and it answers within the period with leaves and paths.
///
///   idle --post pieces--> active (challenged from the next period) --prove--> proven this period --next period--> active
///   active --5th miss in the window--> evicted --rejoin--> active or idle
///
/// Invariants:
///   what is challenged was promised before the seed was known: an active operator that has not proven the current
///   period is frozen; until it has, no revision is posted and no deal leaves its list
///   pay follows proofs: a deal earns its posted pieces once for each period its operator has proven since they were
///   posted, for at most as many periods as it runs
///   a period is answered or missed once, and never missed where it has no seed or the operator was not challenged
contract StorageKind is IServiceKind, EIP712 {
    using PromisedDeals for PromisedDeals.List;
    using PeriodSet for PeriodSet.Set;
    using MissLadder for MissLadder.Misses;

    struct Parameters {
        uint32 samples;
        uint64 missWindowPeriods;
        uint64 reportWindowPeriods;
        uint64 rejoinAfterPeriods;
        uint256 bondPerPiece;
    }

    struct DealState {
        address customer;
        uint64 number;
        address operator;
        uint64 pieces;
        bytes32 root;
        uint64 unitsMax;
        Period endPeriod;
        bool isListed;
        bool isClosed;
        /// Earned before the posted revision; since then it is pieces × proven periods.
        uint256 earnedBefore;
        uint64 provenCountAtPost;
        Period postedPeriod;
    }

    struct OperatorState {
        uint64 provenCount;
        Period lastProvenPeriod;
        /// First period of the present stretch of activity in which it is challenged.
        Period challengedFrom;
        /// The same of its first stretch ever; 0 for never.
        Period firstChallenged;
        /// Last period in which it had pieces; meaningful while it has none.
        Period idleSince;
        /// 0 while it is not evicted.
        Period evictedIn;
    }

    struct Sample {
        /// Position of the deal in the operator's list.
        uint32 dealIndex;
        bytes32 leaf;
        /// Siblings, bottom up.
        bytes32[] path;
    }

    struct PromisedDeal {
        DealId id;
        uint64 pieces;
        bytes32 root;
    }

    struct Standing {
        uint64 pieces;
        Period lastProvenPeriod;
        Period challengedFrom;
        uint64 provenCount;
        uint256 missesInWindow;
        bool isEvicted;
        bool isFrozen;
    }

    bytes32 private constant REVISION_TYPEHASH =
        keccak256("DealRevision(uint256 dealId,uint64 number,bytes32 root,uint64 pieces)");
    uint256 private constant BPS = 10_000;
    /// 2^32 pieces are 256 TiB under one deal; a path then has 43 hashes.
    uint64 public constant DEAL_PIECES_MAX = 2 ** 32;
    /// Closed deals that one proof takes out of the list: bounds its gas; more go by `removeClosed`.
    uint256 public constant REMOVED_PER_PROOF_MAX = 4;

    Market public immutable market;
    Bonds public immutable bonds;
    IBeacon public immutable beacon;
    uint32 public immutable samples;
    uint64 public immutable missWindowPeriods;
    uint64 public immutable reportWindowPeriods;
    uint64 public immutable rejoinAfterPeriods;
    uint256 public immutable bondPerUnit;

    mapping(DealId => DealState) private deals;
    mapping(address operator => OperatorState) private operators;
    mapping(address operator => PromisedDeals.List) private promisedDeals;
    /// Periods in which the operator owes nothing more: proven, reported as missed, or excused.
    mapping(address operator => PeriodSet.Set) private answered;
    mapping(address operator => MissLadder.Misses) private misses;
    /// Closed while the operator was frozen: still in its list.
    mapping(address operator => DealId[]) private closedButListed;

    event RevisionPosted(DealId indexed id, address indexed operator, uint64 number, bytes32 root, uint64 pieces);
    event Proven(address indexed operator, Period indexed period);
    event Missed(address indexed operator, Period indexed period, uint256 missesInWindow, address reporter);
    event Evicted(address indexed operator);
    event Rejoined(address indexed operator);

    error StorageKind_NotTheMarket();
    error StorageKind_TermsUnknown();
    error StorageKind_TooManyPieces(uint64 pieces, uint64 piecesMax);
    error StorageKind_BadParameters();
    error StorageKind_DealNotRunning(DealId id);
    error StorageKind_RevisionOutdated(uint64 posted);
    error StorageKind_NotTheCustomersSignature();
    error StorageKind_NotTheOperatorsSignature();
    error StorageKind_Frozen(Period period);
    error StorageKind_Evicted();
    error StorageKind_NotThisPeriod(Period current);
    error StorageKind_NoSeed(Period period);
    error StorageKind_NotChallenged(Period period);
    error StorageKind_AlreadyAnswered(Period period);
    error StorageKind_WrongSampleCount(uint256 count);
    error StorageKind_WrongProof(uint256 sample);
    error StorageKind_PeriodNotOver(Period period);
    error StorageKind_TooLateToReport(Period period);
    error StorageKind_NotEvicted();
    error StorageKind_StillEvicted(uint64 untilPeriod);
    error StorageKind_BondTooSmall(uint256 available, uint256 needed);

    modifier onlyMarket() {
        if (msg.sender != address(market)) revert StorageKind_NotTheMarket();
        _;
    }

    constructor(Market market_, Parameters memory parameters) EIP712("NuPeerStack Storage", "1") {
        bool areSane = parameters.samples > 0 &&
            parameters.reportWindowPeriods > 0 &&
            parameters.missWindowPeriods >= parameters.reportWindowPeriods;
        if (!areSane) revert StorageKind_BadParameters();
        market = market_;
        bonds = market_.bonds();
        beacon = market_.beacon();
        samples = parameters.samples;
        missWindowPeriods = parameters.missWindowPeriods;
        reportWindowPeriods = parameters.reportWindowPeriods;
        rejoinAfterPeriods = parameters.rejoinAfterPeriods;
        bondPerUnit = parameters.bondPerPiece;
    }

    // What the market asks

    function validateTerms(bytes calldata terms, uint64 unitsMax, uint64) external pure {
        if (terms.length != 0) revert StorageKind_TermsUnknown();
        if (unitsMax > DEAL_PIECES_MAX) revert StorageKind_TooManyPieces(unitsMax, DEAL_PIECES_MAX);
    }

    function isEligible(address operator) external view returns (bool) {
        return !_isEvicted(operator) && bonds.available(operator, address(this)) > committedBond(operator);
    }

    function onDealOpened(
        DealId id,
        address customer,
        address operator,
        uint64 unitsMax,
        Period endPeriod
    ) external onlyMarket {
        DealState storage deal = deals[id];
        deal.customer = customer;
        deal.operator = operator;
        deal.unitsMax = unitsMax;
        deal.endPeriod = endPeriod;
        deal.isListed = true;
        promisedDeals[operator].append(id);
    }

    function onDealClosed(DealId id) external onlyMarket {
        DealState storage deal = deals[id];
        deal.isClosed = true;
        // Leaving the list renumbers pieces, which would change a challenge that is already known.
        if (_isFrozen(deal.operator)) closedButListed[deal.operator].push(id);
        else _removeFromList(id, deal);
    }

    function earnedUnitPeriods(DealId id) public view returns (uint256) {
        DealState storage deal = deals[id];
        uint256 proven = operators[deal.operator].provenCount - deal.provenCountAtPost;
        uint256 covered = Period.unwrap(deal.endPeriod) - Period.unwrap(deal.postedPeriod);
        return deal.earnedBefore + deal.pieces * (proven < covered ? proven : covered);
    }

    function committedBond(address operator) public view returns (uint256) {
        return market.committedUnits(operator, address(this)) * bondPerUnit;
    }

    // Promises

    /// Posts a deal's newer state. Anyone may who has both signatures.
    function postRevision(
        DealId id,
        uint64 number,
        bytes32 root,
        uint64 pieces,
        bytes calldata customerSignature,
        bytes calldata operatorSignature
    ) external {
        DealState storage deal = deals[id];
        Period current = beacon.currentPeriod();
        if (!deal.isListed || deal.isClosed || current > deal.endPeriod) revert StorageKind_DealNotRunning(id);
        if (number <= deal.number) revert StorageKind_RevisionOutdated(deal.number);
        if (pieces > deal.unitsMax) revert StorageKind_TooManyPieces(pieces, deal.unitsMax);
        if (_isEvicted(deal.operator)) revert StorageKind_Evicted();
        if (_isFrozen(deal.operator)) revert StorageKind_Frozen(current);
        bytes32 digest = revisionDigest(id, number, root, pieces);
        if (!SignatureChecker.isValidSignatureNowCalldata(deal.customer, digest, customerSignature)) {
            revert StorageKind_NotTheCustomersSignature();
        }
        if (!SignatureChecker.isValidSignatureNowCalldata(deal.operator, digest, operatorSignature)) {
            revert StorageKind_NotTheOperatorsSignature();
        }

        deal.earnedBefore = earnedUnitPeriods(id);
        deal.provenCountAtPost = operators[deal.operator].provenCount;
        deal.postedPeriod = current;
        deal.number = number;
        deal.root = root;
        _changePieces(id, deal, pieces, current);
        emit RevisionPosted(id, deal.operator, number, root, pieces);
    }

    /// Takes closed deals, at most `countMax`, out of the list of an operator that is not frozen.
    function removeClosed(address operator, uint256 countMax) external {
        if (_isFrozen(operator)) revert StorageKind_Frozen(beacon.currentPeriod());
        _removeClosed(operator, countMax);
    }

    // Proofs

    /// Answers an operator's challenge of the current period; anyone may bring it.
    function prove(address operator, Period period, Sample[] calldata answers) external {
        Period current = beacon.currentPeriod();
        if (!(period == current)) revert StorageKind_NotThisPeriod(current);
        if (_isEvicted(operator)) revert StorageKind_Evicted();
        PromisedDeals.List storage list = promisedDeals[operator];
        OperatorState storage state = operators[operator];
        if (list.total() == 0 || state.challengedFrom > period) revert StorageKind_NotChallenged(period);
        if (answered[operator].has(period)) revert StorageKind_AlreadyAnswered(period);
        bytes32 seed = beacon.seedOf(period);
        if (seed == 0) revert StorageKind_NoSeed(period);
        if (answers.length != samples) revert StorageKind_WrongSampleCount(answers.length);
        _verify(list, seed, operator, answers);

        answered[operator].add(period);
        state.provenCount += 1;
        state.lastProvenPeriod = period;
        emit Proven(operator, period);
        _removeClosed(operator, REMOVED_PER_PROOF_MAX);
    }

    /// Reports that an operator did not answer in a period that is over. The reporter gets a tenth of what is slashed.
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

    /// Lets an evicted operator back, some periods after its eviction and once its provision covers its open deals
    /// again: it could as well come back under another name, for the same bond. It is challenged from the next period.
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

    // Views

    function revisionOf(DealId id) external view returns (uint64 number, bytes32 root, uint64 pieces) {
        DealState storage deal = deals[id];
        return (deal.number, deal.root, deal.pieces);
    }

    function standingOf(address operator) external view returns (Standing memory standing) {
        OperatorState storage state = operators[operator];
        standing.pieces = promisedDeals[operator].total();
        standing.lastProvenPeriod = state.lastProvenPeriod;
        if (standing.pieces > 0) standing.challengedFrom = state.challengedFrom;
        standing.provenCount = state.provenCount;
        standing.missesInWindow = misses[operator].countWithin(beacon.currentPeriod(), missWindowPeriods);
        standing.isEvicted = _isEvicted(operator);
        standing.isFrozen = _isFrozen(operator);
    }

    function promisedDealCount(address operator) external view returns (uint256) {
        return promisedDeals[operator].ids.length;
    }

    /// A page of an operator's deals in the order in which challenges count their pieces.
    function promisedDealsOf(
        address operator,
        uint256 from,
        uint256 countMax
    ) external view returns (PromisedDeal[] memory page) {
        DealId[] storage ids = promisedDeals[operator].ids;
        uint256 end = from + countMax < ids.length ? from + countMax : ids.length;
        page = new PromisedDeal[](end > from ? end - from : 0);
        for (uint256 i = 0; i < page.length; i++) {
            DealId id = ids[from + i];
            page[i] = PromisedDeal(id, deals[id].pieces, deals[id].root);
        }
    }

    /// Whether a miss of that period could be reported now.
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

    /// Which piece and leaf sample `index` of a challenge asks for.
    function sampleOf(
        bytes32 seed,
        address operator,
        uint32 index,
        uint64 totalPieces
    ) external pure returns (uint64 piece, uint256 leafNumber) {
        return MerkleSample.derive(seed, operator, index, totalPieces);
    }

    /// Whether a leaf and its path answer a sample in a deal of that root and piece count.
    function isSampleProven(
        bytes32 root,
        uint64 pieces,
        uint64 piece,
        uint256 leafNumber,
        bytes32 leaf,
        bytes32[] calldata path
    ) external view returns (bool) {
        return piece < pieces && MerkleSample.verify(root, pieces, piece, leafNumber, leaf, path);
    }

    /// What both sides of a deal sign (EIP-712).
    function revisionDigest(DealId id, uint64 number, bytes32 root, uint64 pieces) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(REVISION_TYPEHASH, id, number, root, pieces)));
    }

    // Inside

    function _verify(
        PromisedDeals.List storage list,
        bytes32 seed,
        address operator,
        Sample[] calldata answers
    ) private view {
        uint64 total = list.total();
        for (uint32 i = 0; i < answers.length; i++) {
            Sample calldata answer = answers[i];
            (uint64 number, uint256 leafNumber) = MerkleSample.derive(seed, operator, i, total);
            if (answer.dealIndex >= list.ids.length) revert StorageKind_WrongProof(i);
            DealState storage deal = deals[list.ids[answer.dealIndex]];
            uint64 first = list.firstPiece(answer.dealIndex);
            uint64 pieces = deal.pieces;
            bool isInDeal = number >= first && number - first < pieces;
            if (
                !isInDeal ||
                !MerkleSample.verify(deal.root, pieces, number - first, leafNumber, answer.leaf, answer.path)
            ) revert StorageKind_WrongProof(i);
        }
    }

    function _changePieces(DealId id, DealState storage deal, uint64 pieces, Period current) private {
        PromisedDeals.List storage list = promisedDeals[deal.operator];
        OperatorState storage state = operators[deal.operator];
        uint64 totalBefore = list.total();
        list.change(id, deal.pieces, pieces);
        deal.pieces = pieces;
        uint64 totalAfter = list.total();
        if (totalBefore == 0 && totalAfter > 0) _activate(deal.operator, state, current);
        if (totalBefore > 0 && totalAfter == 0) state.idleSince = current;
    }

    function _activate(address operator, OperatorState storage state, Period current) private {
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
            _removeFromList(id, deals[id]);
        }
    }

    function _removeFromList(DealId id, DealState storage deal) private {
        PromisedDeals.List storage list = promisedDeals[deal.operator];
        uint64 totalBefore = list.total();
        list.remove(id, deal.pieces, deals[list.lastOf()].pieces);
        deal.isListed = false;
        if (totalBefore > 0 && list.total() == 0) operators[deal.operator].idleSince = beacon.currentPeriod();
    }

    function _isEvicted(address operator) private view returns (bool) {
        return Period.unwrap(operators[operator].evictedIn) != 0;
    }

    function _isFrozen(address operator) private view returns (bool) {
        Period current = beacon.currentPeriod();
        return
            promisedDeals[operator].total() > 0 &&
            !(operators[operator].challengedFrom > current) &&
            !_isEvicted(operator) &&
            !answered[operator].has(current);
    }

    function _wasChallenged(address operator, Period period) private view returns (bool) {
        OperatorState storage state = operators[operator];
        return
            Period.unwrap(state.firstChallenged) != 0 &&
            !(period < state.firstChallenged) &&
            (promisedDeals[operator].total() > 0 || !(period > state.idleSince));
    }
}
