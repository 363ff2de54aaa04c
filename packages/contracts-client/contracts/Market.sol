// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Bonds} from "./Bonds.sol";
import {IServiceKind} from "./IServiceKind.sol";
import {NodeRegistry} from "./NodeRegistry.sol";
import {SigningKeys} from "./SigningKeys.sol";
import {DealId, Period} from "./Units.sol";

/// Where customers and operators meet: kinds of service, nodes, deals, and the escrow that pays for them. It knows no
/// service; a deal's kind says how much was earned, and in which period it is. All pay is pulled.
///
///   (signed offer) --openDeal--> open --settle, topUp--> open --closeDeal--> closed
///
/// Invariants, checked by the function of that name:
///   solvent   for each token: balance of this contract >= sum of escrows + sum of balances (`owed`). A token that takes
///             from balances by itself breaks it for itself alone: it takes no more money in, and what is left is shared
///   backed    when a deal opens, the operator's provision to the kind that does not thaw covers every unit of all its
///             open deals of that kind (and `Bonds.thaw` keeps it so; only slashing breaks it)
///   a deal pays at most what its escrow held, and at most its unit-periods times its price
contract Market is NodeRegistry, SigningKeys, Ownable, EIP712, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    struct Offer {
        address operator;
        /// Opens the deal and pays for it; may be a contract.
        address customer;
        /// The plain key whose signatures are the customer's, as long as the deal goes.
        address customerSigner;
        address kind;
        address payment;
        uint256 pricePerUnitPeriodWad;
        uint64 unitsMax;
        uint64 durationPeriods;
        uint64 validUntilPeriod;
        uint256 nonce;
        bytes terms;
    }

    /// In the order in which they share storage slots: to settle reads four and writes one.
    struct Deal {
        address customer;
        uint64 unitsMax;
        address payment;
        Period openedPeriod;
        address kind;
        /// The last period that the deal covers.
        Period endPeriod;
        bool isOpen;
        address operator;
        uint256 pricePerUnitPeriodWad;
        uint128 escrow;
        uint128 paid;
    }

    struct ListedDeal {
        DealId id;
        Deal deal;
    }

    bytes32 private constant OFFER_TYPEHASH =
        keccak256(
            "Offer(address operator,address customer,address customerSigner,address kind,address payment,uint256 pricePerUnitPeriodWad,uint64 unitsMax,uint64 durationPeriods,uint64 validUntilPeriod,uint256 nonce,bytes terms)"
        );
    uint256 private constant WAD = 1e18;

    Bonds public immutable bonds;

    mapping(address kind => bool) public isKindListed;
    mapping(address token => bool) public isPaymentListed;
    /// Sum of all escrows and balances of a token.
    mapping(address token => uint256) public owed;
    mapping(address token => mapping(address account => uint256)) public balanceOf;
    /// Units of all open deals of an operator and a kind.
    mapping(address operator => mapping(address kind => uint256)) public committedUnits;

    uint64 private dealCount;
    mapping(DealId => Deal) private deals;
    mapping(bytes32 offerDigest => bool) private isOfferTaken;
    mapping(address party => DealId[]) private dealsByParty;

    event KindListed(address indexed kind, bool isListed);
    event PaymentListed(address indexed token, bool isListed);
    event DealOpened(
        DealId indexed id,
        address indexed customer,
        address indexed operator,
        address kind,
        address customerSigner
    );
    event DealToppedUp(DealId indexed id, uint256 amount);
    event DealSettled(DealId indexed id, uint256 paid);
    event DealClosed(DealId indexed id, uint256 refunded);
    event Withdrawn(address indexed token, address indexed account, uint256 amount);

    error Market_KindNotListed(address kind);
    error Market_PaymentNotListed(address token);
    error Market_NotTheCustomer(address customer);
    error Market_NotTheOperatorsSignature();
    error Market_NoCustomerSigner();
    error Market_OfferExpired(uint64 validUntilPeriod);
    error Market_OfferTaken();
    error Market_OfferIsEmpty();
    error Market_OperatorNotEligible(address operator);
    error Market_BondTooSmall(uint256 available, uint256 needed);
    error Market_NoSuchDeal(DealId id);
    error Market_DealIsClosed(DealId id);
    error Market_DealStillRuns(DealId id);
    error Market_AmountTooLarge(uint256 amount);
    error Market_NothingToWithdraw();
    error Market_DepositIncomplete(uint256 received, uint256 amount);
    error Market_PaymentLost(uint256 held, uint256 owed);
    error Market_PayoutTookMore(uint256 taken, uint256 amount);

    constructor(
        Bonds bonds_,
        uint64 keyDelayBlocks_,
        address governor
    ) SigningKeys(keyDelayBlocks_) Ownable(governor) EIP712("NuPeerStack Market", "1") {
        bonds = bonds_;
    }

    /// Admits a kind to new deals, or ends that. Open deals keep their kind.
    function listKind(address kind, bool isListed) external onlyOwner {
        isKindListed[kind] = isListed;
        emit KindListed(kind, isListed);
    }

    function listPayment(address token, bool isListed) external onlyOwner {
        isPaymentListed[token] = isListed;
        emit PaymentListed(token, isListed);
    }

    /// Opens a deal on an operator's signed offer. The offer's customer calls it and pays `deposit` into escrow.
    function openDeal(
        Offer calldata offer,
        bytes calldata operatorSignature,
        uint256 deposit
    ) external nonReentrant returns (DealId id) {
        Period now_ = _checkOffer(offer);
        bytes32 digest = offerDigest(offer);
        if (isOfferTaken[digest]) revert Market_OfferTaken();
        (address signer, , ) = ECDSA.tryRecoverCalldata(digest, operatorSignature);
        if (signer != signerOf(offer.operator)) revert Market_NotTheOperatorsSignature();
        isOfferTaken[digest] = true;
        _commitUnits(offer);

        id = DealId.wrap(++dealCount);
        Period end = now_ + Period.wrap(offer.durationPeriods);
        Deal storage deal = deals[id];
        deal.customer = offer.customer;
        deal.operator = offer.operator;
        deal.kind = offer.kind;
        deal.payment = offer.payment;
        deal.pricePerUnitPeriodWad = offer.pricePerUnitPeriodWad;
        deal.unitsMax = offer.unitsMax;
        deal.openedPeriod = now_;
        deal.endPeriod = end;
        deal.isOpen = true;
        dealsByParty[offer.customer].push(id);
        if (offer.operator != offer.customer) dealsByParty[offer.operator].push(id);
        emit DealOpened(id, offer.customer, offer.operator, offer.kind, offer.customerSigner);

        if (deposit > 0) _payIn(deal, deposit);
        IServiceKind(offer.kind).onDealOpened(
            id,
            IServiceKind.OpenedDeal(
                offer.customer,
                offer.customerSigner,
                offer.operator,
                offer.unitsMax,
                end,
                offer.terms
            )
        );
    }

    /// Adds to a deal's escrow; anyone may.
    function topUp(DealId id, uint256 amount) external nonReentrant {
        Deal storage deal = _openDeal(id);
        _payIn(deal, amount);
        emit DealToppedUp(id, amount);
    }

    /// Moves what was earned since the last settlement from escrow to the operator's balance; anyone may call.
    function settle(DealId id) external nonReentrant {
        _settle(id, _openDeal(id));
    }

    /// Settles many; those that are not open, and so are settled, are passed over.
    function settleMany(DealId[] calldata ids) external nonReentrant {
        for (uint256 i = 0; i < ids.length; i++) {
            Deal storage deal = deals[ids[i]];
            if (deal.isOpen) _settle(ids[i], deal);
        }
    }

    /// Ends a deal: its customer at any time, its operator when the escrow is used up, anyone when its time is over.
    /// What is earned is settled first, the rest of the escrow goes to the customer's balance.
    function closeDeal(DealId id) external nonReentrant {
        Deal storage deal = _openDeal(id);
        _settle(id, deal);
        bool mayClose = msg.sender == deal.customer ||
            IServiceKind(deal.kind).currentPeriod() > deal.endPeriod ||
            (msg.sender == deal.operator && deal.escrow == 0);
        if (!mayClose) revert Market_DealStillRuns(id);

        uint256 refund = deal.escrow;
        deal.escrow = 0;
        deal.isOpen = false;
        balanceOf[deal.payment][deal.customer] += refund;
        committedUnits[deal.operator][deal.kind] -= deal.unitsMax;
        emit DealClosed(id, refund);
        IServiceKind(deal.kind).onDealClosed(id);
    }

    /// Pays out the caller's balance of a token.
    function withdraw(IERC20 token) external {
        withdrawFor(token, msg.sender);
    }

    /// Pays an account out what is its own; anyone may. Where the token has lost some of what this contract held, everybody bears
    /// the same share of it, so that nobody gains by being first.
    function withdrawFor(IERC20 token, address account) public nonReentrant {
        uint256 amount = balanceOf[address(token)][account];
        if (amount == 0) revert Market_NothingToWithdraw();
        uint256 owed_ = owed[address(token)];
        uint256 held = token.balanceOf(address(this));
        uint256 pay = held < owed_ ? Math.mulDiv(amount, held, owed_) : amount;
        balanceOf[address(token)][account] = 0;
        owed[address(token)] = owed_ - amount;
        emit Withdrawn(address(token), account, pay);
        token.safeTransfer(account, pay);
        uint256 taken = held - token.balanceOf(address(this));
        if (taken > pay) revert Market_PayoutTookMore(taken, pay);
    }

    function dealOf(DealId id) external view returns (Deal memory) {
        return deals[id];
    }

    function dealCountOf(address party) external view returns (uint256) {
        return dealsByParty[party].length;
    }

    /// A page of a customer's or operator's deals, oldest first.
    function dealsOf(address party, uint256 from, uint256 countMax) external view returns (ListedDeal[] memory page) {
        DealId[] storage ids = dealsByParty[party];
        uint256 end = from + countMax < ids.length ? from + countMax : ids.length;
        page = new ListedDeal[](end > from ? end - from : 0);
        for (uint256 i = 0; i < page.length; i++) page[i] = ListedDeal(ids[from + i], deals[ids[from + i]]);
    }

    /// What the operator of a deal signs (EIP-712).
    function offerDigest(Offer calldata offer) public view returns (bytes32) {
        return
            _hashTypedDataV4(
                keccak256(
                    // In two parts: the compiler has not the stack for one.
                    bytes.concat(
                        abi.encode(
                            OFFER_TYPEHASH,
                            offer.operator,
                            offer.customer,
                            offer.customerSigner,
                            offer.kind,
                            offer.payment,
                            offer.pricePerUnitPeriodWad
                        ),
                        abi.encode(
                        offer.unitsMax,
                        offer.durationPeriods,
                        offer.validUntilPeriod,
                        offer.nonce,
                        keccak256(offer.terms)
                        )
                    )
                )
            );
    }

    function solvent(IERC20 token) external view returns (bool) {
        return token.balanceOf(address(this)) >= owed[address(token)];
    }

    /// Returns the period in which a deal on it would begin.
    function _checkOffer(Offer calldata offer) private view returns (Period now_) {
        if (msg.sender != offer.customer) revert Market_NotTheCustomer(offer.customer);
        if (offer.customerSigner == address(0)) revert Market_NoCustomerSigner();
        if (!isKindListed[offer.kind]) revert Market_KindNotListed(offer.kind);
        if (!isPaymentListed[offer.payment]) revert Market_PaymentNotListed(offer.payment);
        IServiceKind kind = IServiceKind(offer.kind);
        now_ = kind.currentPeriod();
        if (now_ > Period.wrap(offer.validUntilPeriod)) revert Market_OfferExpired(offer.validUntilPeriod);
        if (offer.unitsMax == 0 || offer.durationPeriods == 0) revert Market_OfferIsEmpty();
        if (!kind.isEligible(offer.operator)) revert Market_OperatorNotEligible(offer.operator);
        kind.validateTerms(offer.terms, offer.unitsMax, offer.durationPeriods);
    }

    function _commitUnits(Offer calldata offer) private {
        uint256 units = committedUnits[offer.operator][offer.kind] + offer.unitsMax;
        uint256 needed = units * IServiceKind(offer.kind).bondPerUnit();
        uint256 available = bonds.available(offer.operator, offer.kind);
        if (available < needed) revert Market_BondTooSmall(available, needed);
        committedUnits[offer.operator][offer.kind] = units;
    }

    /// Refuses tokens that do not keep what they are given: those that take a fee on transfer, and those that have already
    /// lost some of what others paid in.
    function _payIn(Deal storage deal, uint256 amount) private {
        IERC20 token = IERC20(deal.payment);
        uint256 owed_ = owed[address(token)];
        uint256 before = token.balanceOf(address(this));
        if (before < owed_) revert Market_PaymentLost(before, owed_);
        token.safeTransferFrom(msg.sender, address(this), amount);
        uint256 received = token.balanceOf(address(this)) - before;
        if (received != amount) revert Market_DepositIncomplete(received, amount);
        deal.escrow += _toUint128(amount);
        owed[address(token)] = owed_ + amount;
    }

    function _settle(DealId id, Deal storage deal) private {
        uint256 unitPeriods = IServiceKind(deal.kind).earnedUnitPeriods(id);
        uint256 due = (unitPeriods * deal.pricePerUnitPeriodWad) / WAD - deal.paid;
        uint256 pay = due < deal.escrow ? due : deal.escrow;
        if (pay == 0) return;
        // Not more than the escrow holds.
        // forge-lint: disable-start(unsafe-typecast)
        deal.escrow -= uint128(pay);
        deal.paid += uint128(pay);
        // forge-lint: disable-end(unsafe-typecast)
        balanceOf[deal.payment][deal.operator] += pay;
        emit DealSettled(id, pay);
    }

    function _toUint128(uint256 amount) private pure returns (uint128) {
        if (amount > type(uint128).max) revert Market_AmountTooLarge(amount);
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint128(amount);
    }

    function _hasHadDeals(address operator) internal view override returns (bool) {
        return dealsByParty[operator].length > 0;
    }

    function _openDeal(DealId id) private view returns (Deal storage deal) {
        deal = deals[id];
        if (deal.customer == address(0)) revert Market_NoSuchDeal(id);
        if (!deal.isOpen) revert Market_DealIsClosed(id);
    }
}
