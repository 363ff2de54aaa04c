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
import {BoundedCalls} from "./BoundedCalls.sol";
import {IServiceKind} from "./IServiceKind.sol";
import {NodeRegistry} from "./NodeRegistry.sol";
import {SigningKeys} from "./SigningKeys.sol";
import {DealId, Period} from "./Units.sol";

/// Where customers and operators meet: kinds of service, nodes, deals, and the escrow that pays for them. It knows no
/// service; a deal's kind says how much was proven, and in which period it is. All pay is pulled.
///
///   (signed offer) --openDeal--> open --settle, topUp, giveNotice--> open --closeDeal, exitDeal--> closed
///
/// Of a deal with `unitsMax` units, in the periods that its operator has proven:
///
///   earned          = (price * unitPeriods + floor * (unitsMax * periods - unitPeriods)) / WAD
///   minimum balance = noticeLeft * (price * live + floor * (unitsMax - live)) / WAD, rounded up, where noticeLeft is
///                     `noticePeriods`, or what is left of the deal
///
/// Invariants, checked by the function of that name:
///   solvent   for each token: balance of this contract >= sum of escrows + sum of balances (`owed`). A token that takes
///             from balances by itself breaks it for itself alone: it takes no more money in, and what is left is shared
///   backed    when a deal opens, the operator's provision to the kind that does not thaw covers every unit of all its
///             open deals of that kind (and `Bonds.thaw` keeps it so; only slashing breaks it)
///   a deal pays at most what its escrow held, at most `price * unitsMax` for a period, and nothing for one that was not
///   proven, whatever its kind says
///   nothing overflows: price * unitsMax * durationPeriods < 2^128, and floor <= price
///   no path needs a kind's good will to end: from `exitBlock` on, or where the kind was declared broken, `exitDeal` ends a deal
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
        /// Of a unit in use.
        uint256 pricePerUnitPeriodWad;
        /// Of one that is only reserved.
        uint256 floorPerUnitPeriodWad;
        /// The deal goes on for so long after either side has given notice.
        uint64 noticePeriods;
        /// An operator that gives notice pays this part of the remaining floor to the customer.
        uint16 exitShareBps;
        uint64 unitsMax;
        uint64 durationPeriods;
        uint64 validUntilPeriod;
        uint256 nonce;
        bytes terms;
    }

    /// In the order in which they share storage slots: to settle reads five and writes one.
    struct Deal {
        address customer;
        /// From this block on the deal can be ended without its kind.
        uint64 exitBlock;
        address kind;
        /// The last period that the deal covers.
        Period endPeriod;
        bool isOpen;
        uint16 exitShareBps;
        address operator;
        Period openedPeriod;
        uint32 noticePeriods;
        address payment;
        uint64 unitsMax;
        uint128 pricePerUnitPeriodWad;
        uint128 floorPerUnitPeriodWad;
        uint128 escrow;
        uint128 paid;
    }

    struct ListedDeal {
        DealId id;
        Deal deal;
    }

    bytes32 private constant OFFER_TYPEHASH =
        keccak256(
            "Offer(address operator,address customer,address customerSigner,address kind,address payment,uint256 pricePerUnitPeriodWad,uint256 floorPerUnitPeriodWad,uint64 noticePeriods,uint16 exitShareBps,uint64 unitsMax,uint64 durationPeriods,uint64 validUntilPeriod,uint256 nonce,bytes terms)"
        );
    uint256 private constant WAD = 1e18;
    uint256 private constant BPS = 10_000;
    /// Notice and the numbers below fit in 32 bits; periods of a second would last for 136 years.
    uint64 public constant DURATION_PERIODS_MAX = 2 ** 32 - 1;
    /// 12 days of blocks that take a second.
    uint64 public constant PERIOD_BLOCKS_MAX = 2 ** 20;
    uint64 public constant EVIDENCE_PERIODS_MAX = 2 ** 16;
    /// For a kind to say what was earned, when a deal is ended without its good will. Ours take less than a tenth.
    uint256 public constant EARNED_GAS = 500_000;
    /// For a kind to take note that a deal was closed. Ours take less than a third, with a million deals of one operator.
    uint256 public constant CLOSED_GAS = 1_000_000;

    Bonds public immutable bonds;

    mapping(address kind => bool) public isKindListed;
    /// Kinds that do not do what they must. It is never taken back: deals were ended because of it.
    mapping(address kind => bool) public isBroken;
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
    event KindBroken(address indexed kind);
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
    event NoticeGiven(DealId indexed id, address indexed giver, Period endPeriod, uint256 compensation);
    event DealClosed(DealId indexed id, uint256 refunded);
    /// After `DealClosed`: what the kind did.
    event DealExited(DealId indexed id, bool hasAnswered, bool hasTakenNote);
    event Withdrawn(address indexed token, address indexed account, uint256 amount);

    error Market_KindNotListed(address kind);
    error Market_PaymentNotListed(address token);
    error Market_NotTheCustomer(address customer);
    error Market_NotTheOperatorsSignature();
    error Market_NoCustomerSigner();
    error Market_OfferExpired(uint64 validUntilPeriod);
    error Market_OfferTaken();
    error Market_OfferIsEmpty();
    error Market_OfferTooLarge();
    error Market_FloorAbovePrice();
    error Market_BadExitShare(uint16 exitShareBps);
    error Market_BadKind(uint64 periodBlocks, uint64 evidencePeriods);
    error Market_KindIsBroken(address kind);
    error Market_DepositTooSmall(uint256 deposit, uint256 minimum);
    error Market_OperatorNotEligible(address operator);
    error Market_BondTooSmall(uint256 available, uint256 needed);
    error Market_NoSuchDeal(DealId id);
    error Market_DealIsClosed(DealId id);
    error Market_DealStillRuns(DealId id);
    error Market_AmountTooLarge(uint256 amount);
    error Market_EndsAlready(Period endPeriod);
    error Market_NoExitYet(uint64 exitBlock);
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
        if (isBroken[kind]) revert Market_KindIsBroken(kind);
        isKindListed[kind] = isListed;
        emit KindListed(kind, isListed);
    }

    /// Takes no new deals of a kind, and lets its deals be ended without it at once. For ever.
    function declareBroken(address kind) external onlyOwner {
        isBroken[kind] = true;
        isKindListed[kind] = false;
        emit KindBroken(kind);
    }

    function listPayment(address token, bool isListed) external onlyOwner {
        isPaymentListed[token] = isListed;
        emit PaymentListed(token, isListed);
    }

    /// Opens a deal on an operator's signed offer. The offer's customer calls it and pays `deposit` into escrow, which covers the
    /// minimum balance.
    function openDeal(
        Offer calldata offer,
        bytes calldata operatorSignature,
        uint256 deposit
    ) external nonReentrant returns (DealId id) {
        (Period now_, uint64 exitBlock) = _checkOffer(offer);
        bytes32 digest = offerDigest(offer);
        if (isOfferTaken[digest]) revert Market_OfferTaken();
        (address signer, , ) = ECDSA.tryRecoverCalldata(digest, operatorSignature);
        if (signer != signerOf(offer.operator)) revert Market_NotTheOperatorsSignature();
        isOfferTaken[digest] = true;
        _commitUnits(offer);

        id = DealId.wrap(++dealCount);
        Deal storage deal = deals[id];
        _enter(deal, offer, now_, exitBlock);
        uint256 minimum = _minimumBalance(deal, 0, now_);
        if (deposit < minimum) revert Market_DepositTooSmall(deposit, minimum);
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
                deal.endPeriod,
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

    /// Closes a deal whose time is over, and for as long as its operator may be held to what it owed; anyone may. What is earned
    /// is settled first, the rest of the escrow goes to the customer's balance, and the bond behind it is free.
    function closeDeal(DealId id) external nonReentrant {
        Deal storage deal = _openDeal(id);
        IServiceKind kind = IServiceKind(deal.kind);
        Period last = deal.endPeriod + Period.wrap(kind.evidencePeriods());
        if (!(kind.currentPeriod() > last)) revert Market_DealStillRuns(id);
        _settle(id, deal);
        _close(id, deal);
        kind.onDealClosed(id);
    }

    /// Lets a deal end `noticePeriods` from now: its customer or its operator at any time, anyone where what is left of the escrow is
    /// less than the minimum balance. An operator that could have gone on being paid gives the customer a part of the floor for
    /// what it leaves: from its balance, and what that lacks from its account.
    function giveNotice(DealId id) external nonReentrant {
        Deal storage deal = _openDeal(id);
        Period current = IServiceKind(deal.kind).currentPeriod();
        Period endsBefore = deal.endPeriod;
        Period end = current + Period.wrap(deal.noticePeriods);
        if (!(end < endsBefore)) revert Market_EndsAlready(endsBefore);
        bool isShort = _unearned(id, deal) < _minimumBalance(deal, _live(id, deal), current);
        if (!isShort && msg.sender != deal.customer && msg.sender != deal.operator) revert Market_DealStillRuns(id);
        uint256 compensation = 0;
        if (!isShort && msg.sender != deal.customer) {
            uint256 left = Period.unwrap(endsBefore) - Period.unwrap(end);
            compensation = (uint256(deal.floorPerUnitPeriodWad) * deal.unitsMax * left * deal.exitShareBps) / WAD / BPS;
        }
        deal.endPeriod = end;
        emit NoticeGiven(id, msg.sender, end, compensation);
        if (compensation > 0) _compensate(deal, compensation);
        IServiceKind(deal.kind).onDealEndChanged(id, end);
    }

    /// Ends a deal without its kind's good will, from the block on in which it is long over, or at once where the kind was declared
    /// broken. The kind is asked what was earned and told that the deal is closed, with stated amounts of gas that the caller
    /// brings; where it does not answer nothing is paid, and whatever it does the rest of the escrow goes to the customer.
    function exitDeal(DealId id) external nonReentrant {
        Deal storage deal = _openDeal(id);
        address kind = deal.kind;
        if (!isBroken[kind] && block.number < deal.exitBlock) revert Market_NoExitYet(deal.exitBlock);
        (bool hasAnswered, uint256 unitPeriods, uint256 periods) = BoundedCalls.read(
            kind,
            EARNED_GAS,
            abi.encodeCall(IServiceKind.earned, (id)),
            2
        );
        if (hasAnswered) _pay(id, deal, _due(deal, unitPeriods, periods));
        _close(id, deal);
        bool hasTakenNote = BoundedCalls.tell(kind, CLOSED_GAS, abi.encodeCall(IServiceKind.onDealClosed, (id)));
        emit DealExited(id, hasAnswered, hasTakenNote);
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

    /// What the escrow must hold beyond what was earned for the deal to go on.
    function minimumBalanceOf(DealId id) external view returns (uint256) {
        Deal storage deal = _openDeal(id);
        return _minimumBalance(deal, _live(id, deal), IServiceKind(deal.kind).currentPeriod());
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
                            offer.pricePerUnitPeriodWad,
                            offer.floorPerUnitPeriodWad
                        ),
                        abi.encode(
                        offer.noticePeriods,
                        offer.exitShareBps,
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

    /// Returns the period in which a deal on it would begin, and the block from which on it could be ended without its kind.
    function _checkOffer(Offer calldata offer) private view returns (Period now_, uint64 exitBlock) {
        if (msg.sender != offer.customer) revert Market_NotTheCustomer(offer.customer);
        if (offer.customerSigner == address(0)) revert Market_NoCustomerSigner();
        if (!isKindListed[offer.kind]) revert Market_KindNotListed(offer.kind);
        if (!isPaymentListed[offer.payment]) revert Market_PaymentNotListed(offer.payment);
        IServiceKind kind = IServiceKind(offer.kind);
        now_ = kind.currentPeriod();
        if (now_ > Period.wrap(offer.validUntilPeriod)) revert Market_OfferExpired(offer.validUntilPeriod);
        _checkBounds(offer);
        if (!kind.isEligible(offer.operator)) revert Market_OperatorNotEligible(offer.operator);
        kind.validateTerms(offer.terms, offer.unitsMax, offer.durationPeriods);
        uint64 periodBlocks = kind.periodBlocks();
        uint64 evidencePeriods = kind.evidencePeriods();
        if (periodBlocks == 0 || periodBlocks > PERIOD_BLOCKS_MAX || evidencePeriods > EVIDENCE_PERIODS_MAX) {
            revert Market_BadKind(periodBlocks, evidencePeriods);
        }
        // A period more than until anyone may close it.
        exitBlock = uint64(block.number) + (offer.durationPeriods + evidencePeriods + 2) * periodBlocks;
    }

    function _checkBounds(Offer calldata offer) private pure {
        if (offer.unitsMax == 0 || offer.durationPeriods == 0) revert Market_OfferIsEmpty();
        uint256 price = offer.pricePerUnitPeriodWad;
        if (
            offer.durationPeriods > DURATION_PERIODS_MAX ||
            offer.noticePeriods > DURATION_PERIODS_MAX ||
            price > type(uint128).max ||
            price * offer.unitsMax * offer.durationPeriods > type(uint128).max
        ) revert Market_OfferTooLarge();
        if (offer.floorPerUnitPeriodWad > price) revert Market_FloorAbovePrice();
        if (offer.exitShareBps > BPS) revert Market_BadExitShare(offer.exitShareBps);
    }

    function _enter(Deal storage deal, Offer calldata offer, Period now_, uint64 exitBlock) private {
        deal.customer = offer.customer;
        deal.unitsMax = offer.unitsMax;
        deal.exitShareBps = offer.exitShareBps;
        deal.isOpen = true;
        deal.operator = offer.operator;
        deal.openedPeriod = now_;
        // `_checkBounds` has seen these three.
        // forge-lint: disable-next-line(unsafe-typecast)
        deal.noticePeriods = uint32(offer.noticePeriods);
        deal.kind = offer.kind;
        deal.endPeriod = now_ + Period.wrap(offer.durationPeriods);
        deal.payment = offer.payment;
        deal.exitBlock = exitBlock;
        // forge-lint: disable-next-line(unsafe-typecast)
        deal.pricePerUnitPeriodWad = uint128(offer.pricePerUnitPeriodWad);
        // forge-lint: disable-next-line(unsafe-typecast)
        deal.floorPerUnitPeriodWad = uint128(offer.floorPerUnitPeriodWad);
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
        _receive(deal.payment, amount);
        deal.escrow += _toUint128(amount);
    }

    function _receive(address payment, uint256 amount) private {
        IERC20 token = IERC20(payment);
        uint256 owed_ = owed[payment];
        uint256 before = token.balanceOf(address(this));
        if (before < owed_) revert Market_PaymentLost(before, owed_);
        token.safeTransferFrom(msg.sender, address(this), amount);
        uint256 received = token.balanceOf(address(this)) - before;
        if (received != amount) revert Market_DepositIncomplete(received, amount);
        owed[payment] = owed_ + amount;
    }

    /// From the caller, which is the operator, to the customer's balance.
    function _compensate(Deal storage deal, uint256 amount) private {
        address payment = deal.payment;
        uint256 own = balanceOf[payment][msg.sender];
        uint256 fromBalance = amount < own ? amount : own;
        balanceOf[payment][msg.sender] = own - fromBalance;
        balanceOf[payment][deal.customer] += amount;
        if (amount > fromBalance) _receive(payment, amount - fromBalance);
    }

    function _settle(DealId id, Deal storage deal) private {
        (uint256 unitPeriods, uint256 periods) = IServiceKind(deal.kind).earned(id);
        _pay(id, deal, _due(deal, unitPeriods, periods));
    }

    function _pay(DealId id, Deal storage deal, uint128 due) private {
        uint128 pay = due < deal.escrow ? due : deal.escrow;
        if (pay == 0) return;
        deal.escrow -= pay;
        deal.paid += pay;
        balanceOf[deal.payment][deal.operator] += pay;
        emit DealSettled(id, pay);
    }

    function _toUint128(uint256 amount) private pure returns (uint128) {
        if (amount > type(uint128).max) revert Market_AmountTooLarge(amount);
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint128(amount);
    }

    function _close(DealId id, Deal storage deal) private {
        uint256 refund = deal.escrow;
        deal.escrow = 0;
        deal.isOpen = false;
        balanceOf[deal.payment][deal.customer] += refund;
        committedUnits[deal.operator][deal.kind] -= deal.unitsMax;
        emit DealClosed(id, refund);
    }

    /// What was earned and not paid yet, whether or not the escrow holds it. A kind that says more than can be is believed as
    /// far as can be, so that nothing overflows; one that says less than before takes nothing back.
    function _due(Deal storage deal, uint256 unitPeriods, uint256 periods) private view returns (uint128) {
        uint256 periodsMax = Period.unwrap(deal.endPeriod) - Period.unwrap(deal.openedPeriod);
        uint256 reserved = deal.unitsMax * (periods < periodsMax ? periods : periodsMax);
        uint256 used = unitPeriods < reserved ? unitPeriods : reserved;
        uint256 earned = (deal.pricePerUnitPeriodWad * used + deal.floorPerUnitPeriodWad * (reserved - used)) / WAD;
        // `earned` is below 2^128, as price * unitsMax * durationPeriods is.
        // forge-lint: disable-next-line(unsafe-typecast)
        return earned > deal.paid ? uint128(earned) - deal.paid : 0;
    }

    function _unearned(DealId id, Deal storage deal) private view returns (uint256) {
        (uint256 unitPeriods, uint256 periods) = IServiceKind(deal.kind).earned(id);
        uint128 due = _due(deal, unitPeriods, periods);
        return due < deal.escrow ? deal.escrow - due : 0;
    }

    function _live(DealId id, Deal storage deal) private view returns (uint64) {
        uint64 live = IServiceKind(deal.kind).liveUnits(id);
        return live < deal.unitsMax ? live : deal.unitsMax;
    }

    function _minimumBalance(Deal storage deal, uint64 live, Period current) private view returns (uint256) {
        uint256 notice = deal.noticePeriods;
        uint256 left = current < deal.endPeriod ? Period.unwrap(deal.endPeriod) - Period.unwrap(current) : 0;
        if (left < notice) notice = left;
        uint256 perPeriod = uint256(deal.pricePerUnitPeriodWad) *
            live +
            uint256(deal.floorPerUnitPeriodWad) *
            (deal.unitsMax - live);
        return (notice * perPeriod + WAD - 1) / WAD;
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
