// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {BoundedCalls} from "./BoundedCalls.sol";
import {IBondKeeper} from "./IBondKeeper.sol";
import {StakingToken} from "./StakingToken.sol";

/// Holds what operators put at risk, and knows no service. An operator deposits once and provisions parts to kinds
/// (contracts of its choice); only that kind may slash, and only what was provisioned to it. To leave, it lets an amount
/// thaw, which stays slashable until it is released.
///
///   free --provision--> provisioned --thaw--> thawing --release (after the delay)--> free --withdraw--> gone
///
/// Invariants, checked by the function of that name:
///   solvent     token balance of this contract >= sum of all bonds (free + provisioned, thawing included)
///   contained   for each provision: thawing <= amount
///   bounded     a single slash takes at most `perEventBps` of a provision, and the slashes of one window of blocks at most
///               `perWindowBps` of what it was when the window began: the bounds that its kind declared before anything
///               was provisioned to it, and which never change; none lies above PER_EVENT_CAP_BPS and PER_WINDOW_CAP_BPS
///   one way     what is slashed goes to the repair fund, the reporter or nobody; never back to its operator
contract Bonds {
    using SafeERC20 for StakingToken;

    struct Provision {
        /// Everything that stands behind the kind, thawing or not.
        uint128 amount;
        uint128 thawing;
        /// From this block on, what thaws may be released.
        uint64 thawedAtBlock;
        /// Where the current slashing window began, what could be slashed then, and what has been.
        uint64 windowStartBlock;
        uint128 windowBase;
        uint128 windowSlashed;
    }

    /// In hundredths of a percent; both are above zero where they were declared.
    struct Bounds {
        uint16 perEventBps;
        uint16 perWindowBps;
    }

    uint16 public constant PER_EVENT_CAP_BPS = 5_000;
    uint16 public constant PER_WINDOW_CAP_BPS = 8_000;
    /// The reporter's part of what is slashed, as a divisor: so small that no cheat pays for itself by it.
    uint256 public constant REPORTER_DIVISOR = 20;
    uint256 private constant BPS = 10_000;
    /// For a kind to say what is committed. Ours take a tenth of it.
    uint256 private constant COMMITTED_GAS = 200_000;

    StakingToken public immutable token;
    address public immutable repairFund;
    /// Longer than any kind's window for evidence; a slashing window is as long.
    uint64 public immutable thawingBlocks;

    /// Sum of all bonds.
    uint256 public bondedTotal;
    mapping(address operator => uint256) public free;
    mapping(address operator => uint256) public slashedTotal;
    mapping(address kind => Bounds) public boundsOf;
    mapping(address operator => mapping(address kind => Provision)) private provisions;

    event BoundsDeclared(address indexed kind, uint16 perEventBps, uint16 perWindowBps);
    event Deposited(address indexed operator, uint256 amount);
    event Provisioned(address indexed operator, address indexed kind, uint256 amount);
    event ThawStarted(address indexed operator, address indexed kind, uint256 amount, uint64 thawedAtBlock);
    event Released(address indexed operator, address indexed kind, uint256 amount);
    event Withdrawn(address indexed operator, uint256 amount);
    event Slashed(address indexed operator, address indexed kind, uint256 amount, address reporter);

    error Bonds_AmountIsZero();
    error Bonds_KindIsNoContract(address kind);
    error Bonds_NoBounds(address kind);
    error Bonds_BoundsAreDeclared();
    error Bonds_BadBounds(uint16 perEventBps, uint16 perWindowBps);
    error Bonds_NotEnoughFree(uint256 free, uint256 wanted);
    error Bonds_NotEnoughProvisioned(uint256 available, uint256 wanted);
    error Bonds_StillCommitted(uint256 committed);
    error Bonds_NothingThawing();
    error Bonds_StillThawing(uint64 thawedAtBlock);

    constructor(StakingToken token_, address repairFund_, uint64 thawingBlocks_) {
        token = token_;
        repairFund = repairFund_;
        thawingBlocks = thawingBlocks_;
    }

    /// Called by a kind, once and before anything is provisioned to it: what it may slash at most.
    function declareBounds(uint16 perEventBps, uint16 perWindowBps) external {
        if (boundsOf[msg.sender].perEventBps != 0) revert Bonds_BoundsAreDeclared();
        bool areGood = perEventBps > 0 &&
            perEventBps <= PER_EVENT_CAP_BPS &&
            perEventBps <= perWindowBps &&
            perWindowBps <= PER_WINDOW_CAP_BPS;
        if (!areGood) revert Bonds_BadBounds(perEventBps, perWindowBps);
        boundsOf[msg.sender] = Bounds(perEventBps, perWindowBps);
        emit BoundsDeclared(msg.sender, perEventBps, perWindowBps);
    }

    /// Takes `amount` from the caller as free bond.
    function deposit(uint256 amount) public {
        if (amount == 0) revert Bonds_AmountIsZero();
        free[msg.sender] += amount;
        bondedTotal += amount;
        emit Deposited(msg.sender, amount);
        token.safeTransferFrom(msg.sender, address(this), amount);
    }

    /// Puts a part of the caller's free bond behind `kind`.
    function provision(address kind, uint256 amount) public {
        if (amount == 0) revert Bonds_AmountIsZero();
        // Without code nobody could ever be asked what is committed, and the provision would never thaw.
        if (kind.code.length == 0) revert Bonds_KindIsNoContract(kind);
        if (boundsOf[kind].perEventBps == 0) revert Bonds_NoBounds(kind);
        uint256 available_ = free[msg.sender];
        if (amount > available_) revert Bonds_NotEnoughFree(available_, amount);
        free[msg.sender] = available_ - amount;
        // Amounts fit in 128 bits, as the sum of all is bounded by the token's supply (ERC20Votes: below 2^208),
        // and the checked addition refuses what would not.
        provisions[msg.sender][kind].amount += _toUint128(amount);
        emit Provisioned(msg.sender, kind, amount);
    }

    function depositAndProvision(address kind, uint256 amount) external {
        deposit(amount);
        provision(kind, amount);
    }

    /// Starts to thaw a part of a provision. A second call adds to it and starts the delay anew. A kind that does not say what is
    /// committed commits nothing, so that it keeps no bond for ever; what thaws stays slashable by it for the whole delay.
    function thaw(address kind, uint256 amount) external {
        if (amount == 0) revert Bonds_AmountIsZero();
        Provision storage p = provisions[msg.sender][kind];
        uint256 available_ = p.amount - p.thawing;
        if (amount > available_) revert Bonds_NotEnoughProvisioned(available_, amount);
        uint256 committed = _committed(kind, msg.sender);
        if (available_ - amount < committed) revert Bonds_StillCommitted(committed);
        p.thawing += _toUint128(amount);
        p.thawedAtBlock = uint64(block.number) + thawingBlocks;
        emit ThawStarted(msg.sender, kind, amount, p.thawedAtBlock);
    }

    /// Makes what has thawed free again.
    function release(address kind) external {
        Provision storage p = provisions[msg.sender][kind];
        uint128 amount = p.thawing;
        if (amount == 0) revert Bonds_NothingThawing();
        if (block.number < p.thawedAtBlock) revert Bonds_StillThawing(p.thawedAtBlock);
        p.amount -= amount;
        p.thawing = 0;
        free[msg.sender] += amount;
        emit Released(msg.sender, kind, amount);
    }

    /// Pays out free bond.
    function withdraw(uint256 amount) external {
        if (amount == 0) revert Bonds_AmountIsZero();
        uint256 available_ = free[msg.sender];
        if (amount > available_) revert Bonds_NotEnoughFree(available_, amount);
        free[msg.sender] = available_ - amount;
        bondedTotal -= amount;
        emit Withdrawn(msg.sender, amount);
        token.safeTransfer(msg.sender, amount);
    }

    /// Called by a kind: takes up to `amount` of what `operator` provisioned to it, within the bounds; returns what it
    /// took. Half goes to the repair fund, a twentieth to the reporter, the rest is burned. An operator that reports itself
    /// gets nothing.
    function slash(address operator, uint256 amount, address reporter) external returns (uint256 taken) {
        Provision storage p = provisions[operator][msg.sender];
        taken = _slashable(p, boundsOf[msg.sender], amount);
        if (taken == 0) return 0;
        // At most `p.amount` is taken, which has 128 bits.
        // forge-lint: disable-next-line(unsafe-typecast)
        p.amount -= uint128(taken);
        if (p.thawing > p.amount) p.thawing = p.amount;
        // forge-lint: disable-next-line(unsafe-typecast)
        p.windowSlashed += uint128(taken);
        bondedTotal -= taken;
        slashedTotal[operator] += taken;
        emit Slashed(operator, msg.sender, taken, reporter);

        uint256 toFund = taken / 2;
        uint256 toReporter = reporter == address(0) || reporter == operator ? 0 : taken / REPORTER_DIVISOR;
        token.safeTransfer(repairFund, toFund);
        if (toReporter > 0) token.safeTransfer(reporter, toReporter);
        token.burn(taken - toFund - toReporter);
    }

    /// What stands behind `kind` for `operator`, and how much of it thaws.
    function provisionOf(
        address operator,
        address kind
    ) external view returns (uint256 amount, uint256 thawing, uint64 thawedAtBlock) {
        Provision storage p = provisions[operator][kind];
        return (p.amount, p.thawing, p.thawedAtBlock);
    }

    /// What can back new promises: the provision without what thaws.
    function available(address operator, address kind) external view returns (uint256) {
        Provision storage p = provisions[operator][kind];
        return p.amount - p.thawing;
    }

    function solvent() external view returns (bool) {
        return token.balanceOf(address(this)) >= bondedTotal;
    }

    /// Opens a new window where the last is over, and applies both bounds.
    function _slashable(Provision storage p, Bounds memory bounds, uint256 amount) private returns (uint256) {
        if (block.number >= uint256(p.windowStartBlock) + thawingBlocks || p.windowBase == 0) {
            p.windowStartBlock = uint64(block.number);
            p.windowBase = p.amount;
            p.windowSlashed = 0;
        }
        uint256 byEvent = (uint256(p.amount) * bounds.perEventBps) / BPS;
        uint256 byWindow = (uint256(p.windowBase) * bounds.perWindowBps) / BPS;
        uint256 leftInWindow = byWindow > p.windowSlashed ? byWindow - p.windowSlashed : 0;
        if (amount > byEvent) amount = byEvent;
        return amount > leftInWindow ? leftInWindow : amount;
    }

    function _committed(address kind, address operator) private view returns (uint256) {
        bytes memory question = abi.encodeCall(IBondKeeper.committedBond, (operator));
        (bool isAnswered, uint256 committed, ) = BoundedCalls.read(kind, COMMITTED_GAS, question, 1);
        return isAnswered ? committed : 0;
    }

    function _toUint128(uint256 amount) private pure returns (uint128) {
        if (amount > type(uint128).max) revert Bonds_NotEnoughFree(type(uint128).max, amount);
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint128(amount);
    }
}
