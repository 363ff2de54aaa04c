// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// What a BLS signature on G1 with its key on G2 takes of the curve BLS12-381, by the precompiles of EIP-2537 and EIP-198.
///
/// A point of G1 has 128 bytes and one of G2 256, as EIP-2537 writes them: each coordinate in 64 bytes, of which the first 16 are
/// zero. The precompiles refuse coordinates that are not below the modulus and points that are not in their subgroup, so
/// nothing of that is checked here.
///
/// Sources: RFC 9380 (5.3.1 expand_message_xmd, 5.2 hash_to_field, 8.8.1 the suite), the Zcash serialization of points
library Bls12381 {
    address private constant MODEXP = address(0x05);
    address private constant G1_ADD = address(0x0b);
    address private constant PAIRING_CHECK = address(0x0f);
    address private constant MAP_FP_TO_G1 = address(0x10);

    /// The field's modulus p, and (p - 1) / 2, in an upper word of 128 bits and a lower one of 256.
    uint256 private constant P_HIGH = 0x1a0111ea397fe69a4b1ba7b6434bacd7;
    uint256 private constant P_LOW = 0x64774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab;
    uint256 private constant HALF_HIGH = 0x0d0088f51cbff34d258dd3db21a5d66b;
    uint256 private constant HALF_LOW = 0xb23ba5c279c2895fb39869507b587b120f55ffff58a9ffffdcff7fffffffd555;
    /// p = 3 mod 4, so a square's root is its power of (p + 1) / 4.
    bytes private constant ROOT_EXPONENT =
        hex"0680447a8e5ff9a692c6e9ed90d2eb35d91dd2e13ce144afd9cc34a83dac3d8907aaffffac54ffffee7fbfffffffeaab";

    /// The generator of G2, negated.
    bytes private constant MINUS_G2 =
        hex"00000000000000000000000000000000024aa2b2f08f0a91260805272dc51051c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8"
        hex"0000000000000000000000000000000013e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049334cf11213945d57e5ac7d055d042b7e"
        hex"000000000000000000000000000000000d1b3cc2c7027888be51d9ef691d77bcb679afda66c73f17f9ee3837a55024f78c71363275a75d75d86bab79f74782aa"
        hex"0000000000000000000000000000000013fa4d4a0ad8b1ce186ed5061789213d993923066dddaf1040bc3ff59f825c78df74f2d75467e25e0f55f8a00fa030ed";

    error Bls12381_NoPrecompile(address precompile);

    /// Whether a point of G1 is the signature under `publicKey` of the message that hashes to `messagePoint`.
    function isSignature(
        bytes memory signaturePoint,
        bytes memory messagePoint,
        bytes memory publicKey
    ) internal view returns (bool) {
        return _isPairingOne(bytes.concat(signaturePoint, MINUS_G2, messagePoint, publicKey));
    }

    /// Whether those bytes are a point of G2 other than its zero. Reverts where the chain has no pairing.
    function isPublicKey(bytes memory point) internal view returns (bool) {
        bytes memory zero = new bytes(128);
        if (!_isPairingOne(bytes.concat(zero, new bytes(256)))) revert Bls12381_NoPrecompile(PAIRING_CHECK);
        if (point.length != 256 || keccak256(point) == keccak256(new bytes(256))) return false;
        return _isPairingOne(bytes.concat(zero, point));
    }

    /// BLS12381G1_XMD:SHA-256_SSWU_RO_ of a message under a domain of at most 255 bytes.
    function hashToG1(bytes memory message, bytes memory domain) internal view returns (bytes memory) {
        bytes memory suffix = abi.encodePacked(domain, uint8(domain.length));
        // 64 zero bytes are one block of SHA-256; 128 bytes are asked for.
        bytes32 first = sha256(abi.encodePacked(new bytes(64), message, uint16(128), uint8(0), suffix));
        bytes32 b1 = sha256(abi.encodePacked(first, uint8(1), suffix));
        bytes32 b2 = sha256(abi.encodePacked(first ^ b1, uint8(2), suffix));
        bytes32 b3 = sha256(abi.encodePacked(first ^ b2, uint8(3), suffix));
        bytes32 b4 = sha256(abi.encodePacked(first ^ b3, uint8(4), suffix));
        // The precompile clears the cofactor of each; the sum is the same as if it were cleared once.
        bytes memory points = bytes.concat(_mapToG1(bytes.concat(b1, b2)), _mapToG1(bytes.concat(b3, b4)));
        return _call(G1_ADD, points, 128);
    }

    /// The point of G1 that 48 bytes stand for. Where there is none (or it is zero), what comes is no point of the curve, and no
    /// signature. Of the two with one abscissa the third bit says which, so a point has one form only.
    function uncompressG1(bytes memory compressed) internal view returns (bytes memory) {
        uint256 flags = uint8(compressed[0]) >> 5;
        (uint256 high, uint256 low) = _words(compressed);
        high &= (1 << 125) - 1;
        (uint256 rootHigh, uint256 rootLow) = _ordinate(high, low);
        bool isLarger = rootHigh > HALF_HIGH || (rootHigh == HALF_HIGH && rootLow > HALF_LOW);
        if (isLarger != (flags & 1 == 1)) {
            unchecked {
                rootHigh = P_HIGH - rootHigh - (rootLow > P_LOW ? 1 : 0);
                rootLow = P_LOW - rootLow;
            }
        }
        // Compressed (4), and not zero (2).
        if (flags & 6 != 4) (high, low) = (P_HIGH, P_LOW);
        return abi.encode(high, low, rootHigh, rootLow);
    }

    /// A root of x^3 + 4, where that is a square.
    function _ordinate(uint256 high, uint256 low) private view returns (uint256, uint256) {
        (uint256 squareHigh, uint256 squareLow) = _words(_power(high, low, hex"03"));
        unchecked {
            squareLow += 4;
        }
        if (squareLow < 4) squareHigh += 1;
        return _words(_power(squareHigh, squareLow, ROOT_EXPONENT));
    }

    /// 64 bytes as a number, reduced to the field (the modulus has as many bytes here, so the result has them too).
    function _mapToG1(bytes memory uniform) private view returns (bytes memory) {
        bytes memory sizes = abi.encode(uint256(64), uint256(1), uint256(64));
        bytes memory element = _call(MODEXP, bytes.concat(sizes, uniform, hex"01", abi.encode(P_HIGH, P_LOW)), 64);
        return _call(MAP_FP_TO_G1, element, 128);
    }

    function _power(uint256 high, uint256 low, bytes memory exponent) private view returns (bytes memory) {
        bytes memory sizes = abi.encode(uint256(48), exponent.length, uint256(48));
        // A field element has 48 bytes: the high word of it, and of the modulus, has 16.
        // forge-lint: disable-next-line(unsafe-typecast)
        bytes memory base = abi.encodePacked(uint128(high), low);
        // forge-lint: disable-next-line(unsafe-typecast)
        return _call(MODEXP, bytes.concat(sizes, base, exponent, abi.encodePacked(uint128(P_HIGH), P_LOW)), 48);
    }

    /// A number of 48 bytes, in 16 and 32.
    function _words(bytes memory bytes48) private pure returns (uint256 high, uint256 low) {
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            high := shr(128, mload(add(bytes48, 32)))
            low := mload(add(bytes48, 48))
        }
    }

    /// False also where the points are refused.
    function _isPairingOne(bytes memory pairs) private view returns (bool) {
        (bool isDone, bytes memory result) = PAIRING_CHECK.staticcall(pairs);
        return isDone && result.length == 32 && abi.decode(result, (uint256)) == 1;
    }

    function _call(address precompile, bytes memory input, uint256 length) private view returns (bytes memory result) {
        bool isDone;
        (isDone, result) = precompile.staticcall(input);
        if (!isDone || result.length != length) revert Bls12381_NoPrecompile(precompile);
    }
}
