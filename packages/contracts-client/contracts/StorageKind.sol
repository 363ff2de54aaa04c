// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IBeacon} from "./IBeacon.sol";
import {IForcedAnswerKind} from "./IForcedAnswerKind.sol";
import {IFraudKind} from "./IFraudKind.sol";
import {Market} from "./Market.sol";
import {MerkleSample} from "./MerkleSample.sol";
import {MissBook} from "./MissBook.sol";
import {PeriodicKind} from "./PeriodicKind.sol";
import {PromisedDeals} from "./PromisedDeals.sol";
import {DealId, Period} from "./Units.sol";

/// Storage as a kind of service. A unit is a piece of 64 KiB. A deal's state lives off chain as a revision that both
/// sides sign; what is posted here, by either side and at any time, is what an operator has promised from the next period
/// on. Each period the beacon's seed picks samples among all the live pieces it has effectively promised to anyone, and it
/// answers within the period with leaves and paths. A freed piece is neither promised, sampled nor paid.
///
/// Invariants, beside those of PeriodicKind:
///   what an operator has promised are the live pieces of its open deals, each as the newest posted revision says, which
///   the keys of both sides have signed
///   effective in a period is, of each deal, the newest revision that was posted before its first block
///   pay follows proofs: a deal earns, for each of its periods that its operator has proven, the live pieces that were
///   effective in it, and the floor of the others
///   nothing is promised under a deal whose time is over, once anyone has said so
contract StorageKind is PeriodicKind, EIP712, IForcedAnswerKind, IFraudKind {
    using PromisedDeals for PromisedDeals.List;

    struct Parameters {
        uint32 samples;
        uint64 rejoinAfterPeriods;
        uint64 durationPeriodsMax;
        uint64 periodBlocks;
        uint256 bondPerPiece;
        MissBook.Rules misses;
    }

    /// The newest posted revision, and what of the one that was effective before it is still needed. One storage slot.
    struct Posted {
        uint48 number;
        uint32 pieces;
        uint32 piecesBefore;
        /// It is effective from the period after this one on.
        uint32 postedIn;
        /// Periods that the operator had proven before that one.
        uint32 provenBefore;
        /// Unit-periods that the deal had earned before that one.
        uint64 earnedBefore;
        /// Which of the deal's roots is its own; the other is that of the revision before.
        uint8 rootIndex;
    }

    /// Widths: pieces are at most 2^31, and so are the periods of a deal; what it earns is at most their product.
    struct DealState {
        /// The key that signs for the customer.
        address customerSigner;
        uint32 unitsMax;
        uint32 endPeriod;
        /// Once its promise has ended: the first period in which nothing of it is challenged. 0 before.
        uint32 vacantFrom;
        address operator;
        /// In the operator's list.
        uint32 position;
        uint32 openedIn;
        /// Periods that the operator had proven before that one.
        uint32 provenBefore;
        Posted posted;
        bytes32[2] roots;
    }

    /// A revision with the signatures of both sides.
    struct Post {
        DealId id;
        uint64 number;
        bytes32 root;
        uint64 pieces;
        bytes customerSignature;
        bytes operatorSignature;
    }

    /// What posts of one transaction have in common as long as they are of one operator.
    struct Poster {
        address operator;
        /// The key that signs for it.
        address signer;
        Period current;
    }

    struct Sample {
        /// Position of the deal in the operator's list.
        uint32 dealIndex;
        /// Where in the deal the sampled live piece is.
        uint64 piece;
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
        /// Live pieces that it answers for in the current period.
        uint64 live;
        Period lastProvenPeriod;
        Period challengedFrom;
        uint64 provenCount;
        uint256 missesInWindow;
        bool isEvicted;
        bool isOwing;
    }

    bytes32 private constant REVISION_TYPEHASH =
        keccak256("DealRevision(uint256 dealId,uint64 number,bytes32 root,uint64 pieces)");
    /// 2^31 pieces are 128 TiB under one deal; a path then has 42 hashes. A node of the tree counts up to 2^32.
    uint64 public constant DEAL_PIECES_MAX = 2 ** 31;
    /// Periods of a minute for 4,000 years.
    uint64 private constant DURATION_PERIODS_MAX = 2 ** 31;

    /// A fifth of the provision, for all that one deal is worth: little can be gained by it, for nothing is posted that the customer has
    /// not signed, and an operator whose key was stolen, or whose disk came back from a copy, keeps most of its bond.
    uint256 private constant FRAUD_SLASH_BPS = 2_000;

    uint32 public immutable samples;
    /// The contract through which customers force answers.
    address public immutable forcedAnswers;
    /// The contract that is shown what an operator has signed twice.
    address public immutable signedFraud;

    mapping(DealId => DealState) private deals;
    mapping(address operator => PromisedDeals.List) private promisedDeals;

    event RevisionPosted(DealId indexed id, address indexed operator, uint64 number, bytes32 root, uint64 pieces);

    error StorageKind_NotTrusted();
    error StorageKind_TermsUnknown();
    error StorageKind_TooManyPieces(uint64 pieces, uint64 piecesMax);
    error StorageKind_NumberTooLarge(uint64 number);
    error StorageKind_MoreLiveThanPieces(uint64 live, uint64 pieces);
    error StorageKind_DealNotRunning(DealId id);
    error StorageKind_RevisionOutdated(uint64 posted);
    error StorageKind_NotTheCustomersSignature();
    error StorageKind_NotTheOperatorsSignature();
    error StorageKind_WrongSampleCount(uint256 count);
    error StorageKind_WrongProof(uint256 sample);

    constructor(
        Market market_,
        IBeacon beacon_,
        MissBook missBook_,
        address forcedAnswers_,
        address signedFraud_,
        Parameters memory parameters
    )
        PeriodicKind(
            market_,
            beacon_,
            missBook_,
            PeriodRules(
                parameters.rejoinAfterPeriods,
                parameters.durationPeriodsMax,
                parameters.periodBlocks,
                parameters.bondPerPiece,
                parameters.misses
            )
        )
        EIP712("NuPeerStack Storage", "1")
    {
        if (parameters.samples == 0 || parameters.durationPeriodsMax > DURATION_PERIODS_MAX) revert StorageKind_BadParameters();
        samples = parameters.samples;
        forcedAnswers = forcedAnswers_;
        signedFraud = signedFraud_;
    }

    // What the market asks

    function validateTerms(bytes calldata terms, uint64 unitsMax, uint64 durationPeriods) external view {
        _checkDuration(durationPeriods);
        if (terms.length != 0) revert StorageKind_TermsUnknown();
        if (unitsMax > DEAL_PIECES_MAX) revert StorageKind_TooManyPieces(unitsMax, DEAL_PIECES_MAX);
    }

    function onDealOpened(DealId id, OpenedDeal calldata opened) external onlyMarket {
        DealState storage deal = deals[id];
        deal.customerSigner = opened.customerSigner;
        // `validateTerms` has seen both.
        // forge-lint: disable-next-line(unsafe-typecast)
        deal.unitsMax = uint32(opened.unitsMax);
        deal.endPeriod = _toUint32(opened.endPeriod);
        deal.operator = opened.operator;
        Period current = beacon.currentPeriod();
        deal.openedIn = _toUint32(current);
        // No operator proves more periods than a chain has.
        // forge-lint: disable-next-line(unsafe-typecast)
        deal.provenBefore = uint32(_provenBefore(opened.operator, current));
        // A position is a deal of an operator's: 2^32 of them are never opened.
        // forge-lint: disable-next-line(unsafe-typecast)
        deal.position = uint32(promisedDeals[opened.operator].enter(id, current));
    }

    function onDealEndChanged(DealId id, Period end) external onlyMarket {
        deals[id].endPeriod = _toUint32(end);
    }

    function onDealClosed(DealId id) external onlyMarket {
        DealState storage deal = deals[id];
        if (deal.vacantFrom == 0) _endPromise(deal, beacon.currentPeriod());
    }

    function earned(DealId id) external view returns (uint256 unitPeriods, uint64 periods) {
        DealState storage deal = deals[id];
        Posted memory posted = deal.posted;
        uint256 provenBefore;
        (unitPeriods, provenBefore) = _earnedUntilEffective(deal, posted);
        uint64 proven = _provenUntil(deal.operator, Period.wrap(deal.endPeriod));
        unitPeriods += MerkleSample.liveIn(deal.roots[posted.rootIndex]) * (proven - provenBefore);
        periods = proven - deal.provenBefore - (_hasProven(deal.operator, Period.wrap(deal.openedIn)) ? 1 : 0);
    }

    function liveUnits(DealId id) external view returns (uint64) {
        DealState storage deal = deals[id];
        return deal.vacantFrom == 0 ? MerkleSample.liveIn(deal.roots[deal.posted.rootIndex]) : 0;
    }

    // Promises

    function endPromise(DealId id) external {
        DealState storage deal = deals[id];
        Period current = beacon.currentPeriod();
        bool isOver = deal.operator != address(0) && current > Period.wrap(deal.endPeriod);
        if (!isOver || deal.vacantFrom != 0) revert StorageKind_NothingToEnd(id);
        _endPromise(deal, current);
    }

    /// Posts a deal's newer state, which is effective from the next period on. Anyone may who has both signatures.
    function postRevision(Post calldata post) external {
        DealState storage deal = deals[post.id];
        Poster memory poster = Poster(address(0), address(0), beacon.currentPeriod());
        if (!_isRunning(deal, poster.current)) revert StorageKind_DealNotRunning(post.id);
        uint64 number = deal.posted.number;
        if (post.number <= number) revert StorageKind_RevisionOutdated(number);
        _post(deal, post, poster);
    }

    /// Posts many. One whose deal is over, or has it or a newer one already, is passed over, so that nobody spoils the posts of
    /// others by bringing one of them first; one that no two sides have signed refuses all.
    function postRevisions(Post[] calldata posts) external {
        Poster memory poster = Poster(address(0), address(0), beacon.currentPeriod());
        for (uint256 i = 0; i < posts.length; i++) {
            DealState storage deal = deals[posts[i].id];
            if (!_isRunning(deal, poster.current) || posts[i].number <= deal.posted.number) continue;
            _post(deal, posts[i], poster);
        }
    }

    // Proofs

    /// Answers an operator's challenge of the current period; anyone may bring it. An operator with deals in which nothing is
    /// effective answers with no samples: it earns their floor, and misses nothing where it does not.
    function prove(address operator, Period period, Sample[] calldata answers) external {
        if (answers.length == 0) _checkIdle(operator, period);
        else _verify(operator, period, _challengeSeed(operator, period), answers);
        _recordProof(operator, period);
    }

    /// Answers in the current period, from what is effective in it, for an earlier one that is deferred and that the operator owes;
    /// anyone may bring it. Who has nothing live any more answers with no samples.
    function proveOwed(address operator, Period owed, Sample[] calldata answers) external {
        _verify(operator, beacon.currentPeriod(), _owedSeed(operator, owed), answers);
        _recordOwed(operator, owed);
    }

    // Forced answers

    /// Nothing is owed for a deal that is closed and no longer challenged.
    function onUnanswered(DealId id, address reporter) external {
        if (msg.sender != forcedAnswers) revert StorageKind_NotTrusted();
        DealState storage deal = deals[id];
        if (!_isVacant(deal, beacon.currentPeriod())) _penalize(deal.operator, reporter);
    }

    /// Who has promised a deal to whom, and what of it is effective: nothing of one that is closed and no longer challenged.
    function answerableOf(
        DealId id
    ) external view returns (address operator, address customerSigner, bytes32 root, uint64 pieces) {
        DealState storage deal = deals[id];
        (root, pieces) = _effectiveState(deal, beacon.currentPeriod());
        return (deal.operator, deal.customerSigner, root, pieces);
    }

    // Fraud

    function onFraud(address operator, address reporter) external {
        if (msg.sender != signedFraud) revert StorageKind_NotTrusted();
        _slash(operator, FRAUD_SLASH_BPS, reporter);
    }

    // Views

    /// The newest posted revision of a deal: effective now, or from the next period on.
    function revisionOf(
        DealId id
    ) external view returns (uint64 number, bytes32 root, uint64 pieces, Period postedIn) {
        DealState storage deal = deals[id];
        Posted storage newest = deal.posted;
        return (newest.number, deal.roots[newest.rootIndex], newest.pieces, Period.wrap(newest.postedIn));
    }

    /// The key whose signatures are those of the deal's customer.
    function customerSignerOf(DealId id) external view returns (address) {
        return deals[id].customerSigner;
    }

    function standingOf(address operator) external view returns (Standing memory standing) {
        PeriodStanding memory period = _periodStanding(operator);
        standing.live = _effective(operator, beacon.currentPeriod());
        standing.lastProvenPeriod = period.lastProvenPeriod;
        standing.challengedFrom = period.challengedFrom;
        standing.provenCount = period.provenCount;
        standing.missesInWindow = period.missesInWindow;
        standing.isEvicted = period.isEvicted;
        standing.isOwing = period.isOwing;
    }

    function promisedDealCount(address operator) external view returns (uint256) {
        return promisedDeals[operator].ids.length;
    }

    /// A page of an operator's deals in the order in which the current challenge counts their live pieces, each as it is
    /// effective. Closed ones stay, without pieces, until another deal takes their place.
    function promisedDealsOf(
        address operator,
        uint256 from,
        uint256 countMax
    ) external view returns (PromisedDeal[] memory page) {
        DealId[] storage ids = promisedDeals[operator].ids;
        uint256 end = from + countMax < ids.length ? from + countMax : ids.length;
        page = new PromisedDeal[](end > from ? end - from : 0);
        Period current = beacon.currentPeriod();
        for (uint256 i = 0; i < page.length; i++) {
            DealId id = ids[from + i];
            (bytes32 root, uint64 pieces) = _effectiveState(deals[id], current);
            page[i] = PromisedDeal(id, pieces, root);
        }
    }

    /// What both sides of a deal sign (EIP-712).
    function revisionDigest(DealId id, uint64 number, bytes32 root, uint64 pieces) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(REVISION_TYPEHASH, id, number, root, pieces)));
    }

    // Inside

    function _post(DealState storage deal, Post calldata post, Poster memory poster) private {
        (address operator, uint256 position) = (deal.operator, deal.position);
        if (poster.operator != operator) {
            poster.operator = operator;
            poster.signer = market.signerOf(operator);
        }
        uint64 live = _checkPost(deal, post, poster.signer);

        Period current = poster.current;
        Posted memory posted = deal.posted;
        uint64 liveBefore = MerkleSample.liveIn(deal.roots[posted.rootIndex]);
        promisedDeals[operator].change(position, liveBefore, live, current);
        _changePromise(operator, liveBefore, live, current);
        if (Period.wrap(posted.postedIn) < current) {
            // What was effective before the newest one is nobody's question any more, but for its pay.
            (uint256 unitPeriods, uint256 provenUntil) = _earnedUntilEffective(deal, posted);
            uint256 proven = _provenBefore(operator, current);
            // forge-lint: disable-start(unsafe-typecast)
            posted.earnedBefore = uint64(unitPeriods + liveBefore * (proven - provenUntil));
            posted.provenBefore = uint32(proven);
            // forge-lint: disable-end(unsafe-typecast)
            posted.piecesBefore = posted.pieces;
            posted.rootIndex ^= 1;
        }
        // `_checkPost` has seen both.
        // forge-lint: disable-start(unsafe-typecast)
        posted.number = uint48(post.number);
        posted.pieces = uint32(post.pieces);
        // forge-lint: disable-end(unsafe-typecast)
        posted.postedIn = _toUint32(current);
        deal.posted = posted;
        deal.roots[posted.rootIndex] = post.root;
        emit RevisionPosted(post.id, operator, post.number, post.root, post.pieces);
    }

    /// Returns how many of its pieces are live.
    function _checkPost(
        DealState storage deal,
        Post calldata post,
        address operatorSigner
    ) private view returns (uint64 live) {
        if (post.number > type(uint48).max) revert StorageKind_NumberTooLarge(post.number);
        uint64 unitsMax = deal.unitsMax;
        if (post.pieces > unitsMax) revert StorageKind_TooManyPieces(post.pieces, unitsMax);
        live = MerkleSample.liveIn(post.root);
        if (live > post.pieces) revert StorageKind_MoreLiveThanPieces(live, post.pieces);
        bytes32 digest = revisionDigest(post.id, post.number, post.root, post.pieces);
        if (!_isSignedBy(deal.customerSigner, digest, post.customerSignature)) {
            revert StorageKind_NotTheCustomersSignature();
        }
        if (!_isSignedBy(operatorSigner, digest, post.operatorSignature)) {
            revert StorageKind_NotTheOperatorsSignature();
        }
    }

    /// Whether it may be posted to: no deal is without an operator.
    function _isRunning(DealState storage deal, Period current) private view returns (bool) {
        return deal.operator != address(0) && deal.vacantFrom == 0 && !(current > Period.wrap(deal.endPeriod));
    }

    function _endPromise(DealState storage deal, Period current) private {
        uint64 live = MerkleSample.liveIn(deal.roots[deal.posted.rootIndex]);
        deal.vacantFrom = _toUint32(current + Period.wrap(1));
        promisedDeals[deal.operator].remove(deal.position, live, current);
        _changePromise(deal.operator, live, 0, current);
    }

    /// No key is zero, which is what a signature that is none recovers to.
    function _isSignedBy(address key, bytes32 digest, bytes calldata signature) private pure returns (bool) {
        (address signer, , ) = ECDSA.tryRecoverCalldata(digest, signature);
        return signer == key;
    }

    function _verify(address operator, Period period, bytes32 seed, Sample[] calldata answers) private view {
        uint64 total = _effective(operator, period);
        if (answers.length != (total == 0 ? 0 : samples)) revert StorageKind_WrongSampleCount(answers.length);
        PromisedDeals.List storage list = promisedDeals[operator];
        for (uint32 i = 0; i < answers.length; i++) {
            (uint64 rank, uint256 leafNumber) = MerkleSample.derive(seed, operator, i, total);
            if (!_isAnswering(list, period, answers[i], rank, leafNumber)) {
                revert StorageKind_WrongProof(i);
            }
        }
    }

    function _isAnswering(
        PromisedDeals.List storage list,
        Period period,
        Sample calldata answer,
        uint64 rank,
        uint256 leafNumber
    ) private view returns (bool) {
        if (answer.dealIndex >= list.ids.length) return false;
        uint64 first = list.firstLive(answer.dealIndex, period);
        if (rank < first) return false;
        (bytes32 root, uint64 pieces) = _effectiveState(deals[list.ids[answer.dealIndex]], period);
        // A path shows the live pieces of its deal, and so that the rank lies within it.
        return MerkleSample.verify(root, pieces, rank - first, answer.piece, leafNumber, answer.leaf, answer.path);
    }

    /// What of a deal is challenged in the current period; nothing of one that is closed, once that is effective.
    function _effectiveState(
        DealState storage deal,
        Period current
    ) private view returns (bytes32 root, uint64 pieces) {
        if (_isVacant(deal, current)) return (0, 0);
        Posted memory posted = deal.posted;
        return
            Period.wrap(posted.postedIn) < current
                ? (deal.roots[posted.rootIndex], posted.pieces)
                : (deal.roots[posted.rootIndex ^ 1], posted.piecesBefore);
    }

    function _isVacant(DealState storage deal, Period current) private view returns (bool) {
        return deal.vacantFrom != 0 && !(current < Period.wrap(deal.vacantFrom));
    }

    /// Unit-periods that the deal has earned until its newest revision became effective, and how many periods its operator
    /// had proven by then: in the period in which it was posted, the one before it was still effective.
    function _earnedUntilEffective(
        DealState storage deal,
        Posted memory posted
    ) private view returns (uint256 unitPeriods, uint256 proven) {
        (unitPeriods, proven) = (posted.earnedBefore, posted.provenBefore);
        if (_hasProven(deal.operator, Period.wrap(posted.postedIn))) {
            unitPeriods += MerkleSample.liveIn(deal.roots[posted.rootIndex ^ 1]);
            proven += 1;
        }
    }

    /// No chain has 2^32 periods.
    function _toUint32(Period period) private pure returns (uint32) {
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint32(Period.unwrap(period));
    }
}
