// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {Market} from "./Market.sol";
import {MerkleSample} from "./MerkleSample.sol";
import {PeriodicKind} from "./PeriodicKind.sol";
import {PromisedDeals} from "./PromisedDeals.sol";
import {DealId, Period} from "./Units.sol";

/// Storage as a kind of service. A unit is a piece of 64 KiB. A deal's state lives off chain as a revision that both
/// sides sign; what is posted here is what an operator has promised. Each period the beacon's seed picks samples among
/// all the live pieces it has promised to anyone, and it answers within the period with leaves and paths. A freed piece is
/// neither promised, sampled nor paid.
///
/// Invariants, beside those of PeriodicKind:
///   what an operator has promised are the live pieces of its listed deals, each as the newest posted revision says, which
///   both sides have signed
///   pay follows proofs: a deal earns its posted live pieces once for each period its operator has proven since they were
///   posted, for at most as many periods as it runs
contract StorageKind is PeriodicKind, EIP712 {
    using PromisedDeals for PromisedDeals.List;

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
        /// Earned before the posted revision; since then it is live pieces × proven periods.
        uint256 earnedBefore;
        uint64 provenCountAtPost;
        Period postedPeriod;
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
        uint64 live;
        Period lastProvenPeriod;
        Period challengedFrom;
        uint64 provenCount;
        uint256 missesInWindow;
        bool isEvicted;
        bool isFrozen;
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
        Parameters memory parameters
    )
        PeriodicKind(
            market_,
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
        _removeUnlessFrozen(id, deal.operator);
    }

    function earnedUnitPeriods(DealId id) public view returns (uint256) {
        DealState storage deal = deals[id];
        uint256 proven = _provenCount(deal.operator) - deal.provenCountAtPost;
        uint256 covered = Period.unwrap(deal.endPeriod) - Period.unwrap(deal.postedPeriod);
        return deal.earnedBefore + MerkleSample.liveIn(deal.root) * (proven < covered ? proven : covered);
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
        uint64 live = MerkleSample.liveIn(root);
        if (live > pieces) revert StorageKind_MoreLiveThanPieces(live, pieces);
        _requireChangeable(deal.operator, current);
        bytes32 digest = revisionDigest(id, number, root, pieces);
        if (!SignatureChecker.isValidSignatureNowCalldata(deal.customer, digest, customerSignature)) {
            revert StorageKind_NotTheCustomersSignature();
        }
        if (!SignatureChecker.isValidSignatureNowCalldata(deal.operator, digest, operatorSignature)) {
            revert StorageKind_NotTheOperatorsSignature();
        }

        deal.earnedBefore = earnedUnitPeriods(id);
        deal.provenCountAtPost = _provenCount(deal.operator);
        deal.postedPeriod = current;
        deal.number = number;
        deal.pieces = pieces;
        _changeRoot(id, deal, root);
        emit RevisionPosted(id, deal.operator, number, root, pieces);
    }

    // Proofs

    /// Answers an operator's challenge of the current period; anyone may bring it.
    function prove(address operator, Period period, Sample[] calldata answers) external {
        bytes32 seed = _challengeSeed(operator, period);
        if (answers.length != samples) revert StorageKind_WrongSampleCount(answers.length);
        _verify(promisedDeals[operator], seed, operator, answers);
        _recordProof(operator, period);
    }

    // Views

    function revisionOf(DealId id) external view returns (uint64 number, bytes32 root, uint64 pieces) {
        DealState storage deal = deals[id];
        return (deal.number, deal.root, deal.pieces);
    }

    function standingOf(address operator) external view returns (Standing memory standing) {
        PeriodStanding memory period = _periodStanding(operator);
        standing.live = _promised(operator);
        standing.lastProvenPeriod = period.lastProvenPeriod;
        standing.challengedFrom = period.challengedFrom;
        standing.provenCount = period.provenCount;
        standing.missesInWindow = period.missesInWindow;
        standing.isEvicted = period.isEvicted;
        standing.isFrozen = period.isFrozen;
    }

    function promisedDealCount(address operator) external view returns (uint256) {
        return promisedDeals[operator].ids.length;
    }

    /// A page of an operator's deals in the order in which challenges count their live pieces.
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

    function _verify(
        PromisedDeals.List storage list,
        bytes32 seed,
        address operator,
        Sample[] calldata answers
    ) private view {
        uint64 total = list.total();
        for (uint32 i = 0; i < answers.length; i++) {
            (uint64 rank, uint256 leafNumber) = MerkleSample.derive(seed, operator, i, total);
            if (!_isAnswered(list, answers[i], rank, leafNumber)) revert StorageKind_WrongProof(i);
        }
    }

    function _isAnswered(
        PromisedDeals.List storage list,
        Sample calldata answer,
        uint64 rank,
        uint256 leafNumber
    ) private view returns (bool) {
        if (answer.dealIndex >= list.ids.length) return false;
        uint64 first = list.firstLive(answer.dealIndex);
        if (rank < first) return false;
        DealState storage deal = deals[list.ids[answer.dealIndex]];
        // A path shows its live pieces, and so that the rank lies in this deal.
        return
            MerkleSample.verify(
                deal.root,
                deal.pieces,
                rank - first,
                answer.piece,
                leafNumber,
                answer.leaf,
                answer.path
            );
    }

    function _promised(address operator) internal view override returns (uint64) {
        return promisedDeals[operator].total();
    }

    function _removeDeal(DealId id) internal override changesPromise(deals[id].operator) {
        DealState storage deal = deals[id];
        PromisedDeals.List storage list = promisedDeals[deal.operator];
        list.remove(id, MerkleSample.liveIn(deal.root), MerkleSample.liveIn(deals[list.lastOf()].root));
        deal.isListed = false;
    }

    function _changeRoot(DealId id, DealState storage deal, bytes32 root) private changesPromise(deal.operator) {
        promisedDeals[deal.operator].change(id, MerkleSample.liveIn(deal.root), MerkleSample.liveIn(root));
        deal.root = root;
    }
}
