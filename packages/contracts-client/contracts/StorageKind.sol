// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IBeacon} from "./IBeacon.sol";
import {Market} from "./Market.sol";
import {MerkleSample} from "./MerkleSample.sol";
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
///   pay follows proofs: a deal earns, for each period that its operator has proven, the live pieces that were effective in
///   it, for at most as many periods as it runs
contract StorageKind is PeriodicKind, EIP712 {
    using PromisedDeals for PromisedDeals.List;

    struct Parameters {
        uint32 samples;
        uint64 missWindowPeriods;
        uint64 reportWindowPeriods;
        uint64 rejoinAfterPeriods;
        uint256 bondPerPiece;
    }

    struct Posted {
        bytes32 root;
        uint64 number;
        uint64 pieces;
        /// It is effective from the period after this one on.
        Period postedIn;
        /// Periods that the operator had proven before that one.
        uint64 provenBefore;
    }

    struct DealState {
        /// The key that signs for the customer.
        address customerSigner;
        uint64 unitsMax;
        address operator;
        Period endPeriod;
        bool isOpen;
        Period closedIn;
        /// The newest revision and the one that was effective before it, in either order.
        Posted[2] posted;
        /// Earned by revisions that are in neither place any more.
        uint256 earnedBefore;
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

    uint32 public immutable samples;

    mapping(DealId => DealState) private deals;
    mapping(address operator => PromisedDeals.List) private promisedDeals;

    event RevisionPosted(DealId indexed id, address indexed operator, uint64 number, bytes32 root, uint64 pieces);

    error StorageKind_TermsUnknown();
    error StorageKind_TooManyPieces(uint64 pieces, uint64 piecesMax);
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
        Parameters memory parameters
    )
        PeriodicKind(
            market_,
            beacon_,
            PeriodRules(
                parameters.missWindowPeriods,
                parameters.reportWindowPeriods,
                parameters.rejoinAfterPeriods,
                parameters.bondPerPiece
            )
        )
        EIP712("NuPeerStack Storage", "1")
    {
        if (parameters.samples == 0) revert StorageKind_BadParameters();
        samples = parameters.samples;
    }

    // What the market asks

    function validateTerms(bytes calldata terms, uint64 unitsMax, uint64) external pure {
        if (terms.length != 0) revert StorageKind_TermsUnknown();
        if (unitsMax > DEAL_PIECES_MAX) revert StorageKind_TooManyPieces(unitsMax, DEAL_PIECES_MAX);
    }

    function onDealOpened(DealId id, OpenedDeal calldata opened) external onlyMarket {
        DealState storage deal = deals[id];
        deal.customerSigner = opened.customerSigner;
        deal.operator = opened.operator;
        deal.unitsMax = opened.unitsMax;
        deal.endPeriod = opened.endPeriod;
        deal.isOpen = true;
        promisedDeals[opened.operator].enter(id, beacon.currentPeriod());
    }

    function onDealClosed(DealId id) external onlyMarket {
        DealState storage deal = deals[id];
        Period current = beacon.currentPeriod();
        uint64 live = MerkleSample.liveIn(_newestOf(deal).root);
        deal.isOpen = false;
        deal.closedIn = current;
        promisedDeals[deal.operator].remove(id, live, current);
        _changePromise(deal.operator, live, 0, current);
    }

    function earnedUnitPeriods(DealId id) public view returns (uint256) {
        DealState storage deal = deals[id];
        Posted storage newest = _newestOf(deal);
        uint256 proven = _provenCount(deal.operator) - _provenUntilEffective(deal, newest);
        uint256 covered = Period.unwrap(deal.endPeriod) - Period.unwrap(newest.postedIn);
        return _earnedUntil(deal, newest) + MerkleSample.liveIn(newest.root) * (proven < covered ? proven : covered);
    }

    // Promises

    /// Posts a deal's newer state, which is effective from the next period on. Anyone may who has both signatures.
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
        if (!deal.isOpen || current > deal.endPeriod) revert StorageKind_DealNotRunning(id);
        Posted storage newest = _newestOf(deal);
        if (number <= newest.number) revert StorageKind_RevisionOutdated(newest.number);
        if (pieces > deal.unitsMax) revert StorageKind_TooManyPieces(pieces, deal.unitsMax);
        uint64 live = MerkleSample.liveIn(root);
        if (live > pieces) revert StorageKind_MoreLiveThanPieces(live, pieces);
        bytes32 digest = revisionDigest(id, number, root, pieces);
        if (!_isSignedBy(deal.customerSigner, digest, customerSignature)) {
            revert StorageKind_NotTheCustomersSignature();
        }
        if (!_isSignedBy(market.signerOf(deal.operator), digest, operatorSignature)) {
            revert StorageKind_NotTheOperatorsSignature();
        }

        uint64 liveBefore = MerkleSample.liveIn(newest.root);
        promisedDeals[deal.operator].change(id, liveBefore, live, current);
        _changePromise(deal.operator, liveBefore, live, current);
        if (newest.postedIn < current) {
            // What was effective before the newest one is nobody's question any more, but for its pay.
            deal.earnedBefore = _earnedUntil(deal, newest);
            newest = _otherOf(deal, newest);
        }
        newest.root = root;
        newest.number = number;
        newest.pieces = pieces;
        newest.postedIn = current;
        newest.provenBefore = _provenBefore(deal.operator, current);
        emit RevisionPosted(id, deal.operator, number, root, pieces);
    }

    // Proofs

    /// Answers an operator's challenge of the current period; anyone may bring it.
    function prove(address operator, Period period, Sample[] calldata answers) external {
        bytes32 seed = _challengeSeed(operator, period);
        if (answers.length != samples) revert StorageKind_WrongSampleCount(answers.length);
        _verify(operator, period, seed, answers);
        _recordProof(operator, period);
    }

    // Views

    /// The newest posted revision of a deal: effective now, or from the next period on.
    function revisionOf(DealId id) external view returns (uint64 number, bytes32 root, uint64 pieces) {
        Posted storage newest = _newestOf(deals[id]);
        return (newest.number, newest.root, newest.pieces);
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
        for (uint256 i = 0; i < page.length; i++) {
            DealId id = ids[from + i];
            (bytes32 root, uint64 pieces) = _effectiveState(deals[id]);
            page[i] = PromisedDeal(id, pieces, root);
        }
    }

    /// Which live piece and leaf sample `index` of a challenge asks for.
    function sampleOf(
        bytes32 seed,
        address operator,
        uint32 index,
        uint64 totalLive
    ) external pure returns (uint64 rank, uint256 leafNumber) {
        return MerkleSample.derive(seed, operator, index, totalLive);
    }

    /// Whether a leaf and its path answer a sample in a deal of that root and piece count.
    function isSampleProven(
        bytes32 root,
        uint64 pieces,
        uint64 rank,
        uint64 piece,
        uint256 leafNumber,
        bytes32 leaf,
        bytes32[] calldata path
    ) external view returns (bool) {
        return MerkleSample.verify(root, pieces, rank, piece, leafNumber, leaf, path);
    }

    /// What both sides of a deal sign (EIP-712).
    function revisionDigest(DealId id, uint64 number, bytes32 root, uint64 pieces) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(REVISION_TYPEHASH, id, number, root, pieces)));
    }

    // Inside

    /// No key is zero, which is what a signature that is none recovers to.
    function _isSignedBy(address key, bytes32 digest, bytes calldata signature) private pure returns (bool) {
        (address signer, , ) = ECDSA.tryRecoverCalldata(digest, signature);
        return signer == key;
    }

    function _verify(address operator, Period period, bytes32 seed, Sample[] calldata answers) private view {
        uint64 total = _effective(operator, period);
        for (uint32 i = 0; i < answers.length; i++) {
            (uint64 rank, uint256 leafNumber) = MerkleSample.derive(seed, operator, i, total);
            if (!_isAnswering(promisedDeals[operator], period, answers[i], rank, leafNumber)) {
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
        (bytes32 root, uint64 pieces) = _effectiveState(deals[list.ids[answer.dealIndex]]);
        // A path shows the live pieces of its deal, and so that the rank lies within it.
        return MerkleSample.verify(root, pieces, rank - first, answer.piece, leafNumber, answer.leaf, answer.path);
    }

    function _newestOf(DealState storage deal) private view returns (Posted storage) {
        return deal.posted[deal.posted[0].number < deal.posted[1].number ? 1 : 0];
    }

    function _otherOf(DealState storage deal, Posted storage newest) private view returns (Posted storage) {
        return deal.posted[newest.number == deal.posted[0].number ? 1 : 0];
    }

    /// What of a deal is challenged in the current period; nothing of one that is closed, once that is effective.
    function _effectiveState(DealState storage deal) private view returns (bytes32 root, uint64 pieces) {
        Period current = beacon.currentPeriod();
        if (!deal.isOpen && deal.closedIn < current) return (0, 0);
        Posted storage posted = _newestOf(deal);
        if (!(posted.postedIn < current)) posted = _otherOf(deal, posted);
        return (posted.root, posted.pieces);
    }

    /// Periods that the operator had proven when a posted revision became effective.
    function _provenUntilEffective(DealState storage deal, Posted storage posted) private view returns (uint64) {
        return posted.provenBefore + (_hasProven(deal.operator, posted.postedIn) ? 1 : 0);
    }

    /// Unit-periods that the deal has earned until its newest revision became effective.
    function _earnedUntil(DealState storage deal, Posted storage newest) private view returns (uint256) {
        Posted storage other = _otherOf(deal, newest);
        uint256 proven = _provenUntilEffective(deal, newest) - _provenUntilEffective(deal, other);
        return deal.earnedBefore + MerkleSample.liveIn(other.root) * proven;
    }
}
