/** Generated from contracts/Market.sol by `npm run contracts`. */
export const marketAbi = [
  {
    "inputs": [
      {
        "internalType": "contract Bonds",
        "name": "bonds_",
        "type": "address"
      },
      {
        "internalType": "contract IBeacon",
        "name": "beacon_",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "governor",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [],
    "name": "InvalidShortString",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "available",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "Market_BondTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "Market_DealIsClosed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "Market_DealStillRuns",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "Market_KindNotListed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "Market_NoSuchDeal",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "customer",
        "type": "address"
      }
    ],
    "name": "Market_NotTheCustomer",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Market_NotTheOperatorsSignature",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Market_NothingToWithdraw",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "validUntilPeriod",
        "type": "uint64"
      }
    ],
    "name": "Market_OfferExpired",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Market_OfferIsEmpty",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Market_OfferTaken",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "Market_OperatorNotEligible",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "Market_PaymentNotListed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "length",
        "type": "uint256"
      }
    ],
    "name": "NodeRegistry_AddressTooLong",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "length",
        "type": "uint256"
      }
    ],
    "name": "NodeRegistry_PeerIdLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "count",
        "type": "uint256"
      }
    ],
    "name": "NodeRegistry_TooManyAddresses",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "count",
        "type": "uint256"
      }
    ],
    "name": "NodeRegistry_TooManyKinds",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "OwnableInvalidOwner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "OwnableUnauthorizedAccount",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ReentrancyGuardReentrantCall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "SafeERC20FailedOperation",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "str",
        "type": "string"
      }
    ],
    "name": "StringTooLong",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "refunded",
        "type": "uint256"
      }
    ],
    "name": "DealClosed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "customer",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "DealOpened",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "paid",
        "type": "uint256"
      }
    ],
    "name": "DealSettled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "DealToppedUp",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [],
    "name": "EIP712DomainChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "kind",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "isListed",
        "type": "bool"
      }
    ],
    "name": "KindListed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "peerId",
        "type": "string"
      }
    ],
    "name": "NodeRegistered",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "previousOwner",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "newOwner",
        "type": "address"
      }
    ],
    "name": "OwnershipTransferred",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "isListed",
        "type": "bool"
      }
    ],
    "name": "PaymentListed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Withdrawn",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "ADDRESSES_MAX",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "ADDRESS_BYTES_MAX",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "KINDS_MAX",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "PEER_ID_BYTES_MAX",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "balanceOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "beacon",
    "outputs": [
      {
        "internalType": "contract IBeacon",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "bonds",
    "outputs": [
      {
        "internalType": "contract Bonds",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "closeDeal",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "committedUnits",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "party",
        "type": "address"
      }
    ],
    "name": "dealCountOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "dealOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "customer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "kind",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payment",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "pricePerUnitPeriodWad",
            "type": "uint256"
          },
          {
            "internalType": "uint64",
            "name": "unitsMax",
            "type": "uint64"
          },
          {
            "internalType": "Period",
            "name": "openedPeriod",
            "type": "uint64"
          },
          {
            "internalType": "Period",
            "name": "endPeriod",
            "type": "uint64"
          },
          {
            "internalType": "bool",
            "name": "isOpen",
            "type": "bool"
          },
          {
            "internalType": "uint256",
            "name": "escrow",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "paid",
            "type": "uint256"
          }
        ],
        "internalType": "struct Market.Deal",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "party",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "from",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "countMax",
        "type": "uint256"
      }
    ],
    "name": "dealsOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "DealId",
            "name": "id",
            "type": "uint64"
          },
          {
            "components": [
              {
                "internalType": "address",
                "name": "customer",
                "type": "address"
              },
              {
                "internalType": "address",
                "name": "operator",
                "type": "address"
              },
              {
                "internalType": "address",
                "name": "kind",
                "type": "address"
              },
              {
                "internalType": "address",
                "name": "payment",
                "type": "address"
              },
              {
                "internalType": "uint256",
                "name": "pricePerUnitPeriodWad",
                "type": "uint256"
              },
              {
                "internalType": "uint64",
                "name": "unitsMax",
                "type": "uint64"
              },
              {
                "internalType": "Period",
                "name": "openedPeriod",
                "type": "uint64"
              },
              {
                "internalType": "Period",
                "name": "endPeriod",
                "type": "uint64"
              },
              {
                "internalType": "bool",
                "name": "isOpen",
                "type": "bool"
              },
              {
                "internalType": "uint256",
                "name": "escrow",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "paid",
                "type": "uint256"
              }
            ],
            "internalType": "struct Market.Deal",
            "name": "deal",
            "type": "tuple"
          }
        ],
        "internalType": "struct Market.ListedDeal[]",
        "name": "page",
        "type": "tuple[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "eip712Domain",
    "outputs": [
      {
        "internalType": "bytes1",
        "name": "fields",
        "type": "bytes1"
      },
      {
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "internalType": "string",
        "name": "version",
        "type": "string"
      },
      {
        "internalType": "uint256",
        "name": "chainId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "uint256[]",
        "name": "extensions",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "isKindListed",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "isPaymentListed",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      },
      {
        "internalType": "bool",
        "name": "isListed",
        "type": "bool"
      }
    ],
    "name": "listKind",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "internalType": "bool",
        "name": "isListed",
        "type": "bool"
      }
    ],
    "name": "listPayment",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "nodeCount",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "nodeOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "string",
            "name": "peerId",
            "type": "string"
          },
          {
            "internalType": "string[]",
            "name": "addresses",
            "type": "string[]"
          },
          {
            "internalType": "address[]",
            "name": "kinds",
            "type": "address[]"
          }
        ],
        "internalType": "struct NodeRegistry.Node",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "from",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "countMax",
        "type": "uint256"
      }
    ],
    "name": "nodes",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "components": [
              {
                "internalType": "string",
                "name": "peerId",
                "type": "string"
              },
              {
                "internalType": "string[]",
                "name": "addresses",
                "type": "string[]"
              },
              {
                "internalType": "address[]",
                "name": "kinds",
                "type": "address[]"
              }
            ],
            "internalType": "struct NodeRegistry.Node",
            "name": "node",
            "type": "tuple"
          }
        ],
        "internalType": "struct NodeRegistry.ListedNode[]",
        "name": "page",
        "type": "tuple[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "customer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "kind",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payment",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "pricePerUnitPeriodWad",
            "type": "uint256"
          },
          {
            "internalType": "uint64",
            "name": "unitsMax",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "durationPeriods",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "validUntilPeriod",
            "type": "uint64"
          },
          {
            "internalType": "uint256",
            "name": "nonce",
            "type": "uint256"
          },
          {
            "internalType": "bytes",
            "name": "terms",
            "type": "bytes"
          }
        ],
        "internalType": "struct Market.Offer",
        "name": "offer",
        "type": "tuple"
      }
    ],
    "name": "offerDigest",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "customer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "kind",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payment",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "pricePerUnitPeriodWad",
            "type": "uint256"
          },
          {
            "internalType": "uint64",
            "name": "unitsMax",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "durationPeriods",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "validUntilPeriod",
            "type": "uint64"
          },
          {
            "internalType": "uint256",
            "name": "nonce",
            "type": "uint256"
          },
          {
            "internalType": "bytes",
            "name": "terms",
            "type": "bytes"
          }
        ],
        "internalType": "struct Market.Offer",
        "name": "offer",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "operatorSignature",
        "type": "bytes"
      },
      {
        "internalType": "uint256",
        "name": "deposit",
        "type": "uint256"
      }
    ],
    "name": "openDeal",
    "outputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "owed",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "owner",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "peerId",
        "type": "string"
      },
      {
        "internalType": "string[]",
        "name": "addresses",
        "type": "string[]"
      },
      {
        "internalType": "address[]",
        "name": "kinds",
        "type": "address[]"
      }
    ],
    "name": "registerNode",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "renounceOwnership",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "settle",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "contract IERC20",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "solvent",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "topUp",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newOwner",
        "type": "address"
      }
    ],
    "name": "transferOwnership",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "contract IERC20",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "withdraw",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const

/** Creation code, without constructor arguments. */
export const marketBytecode = '0x6101a0604052348015610010575f5ffd5b50604051613a0e380380613a0e83398101604081905261002f91610214565b6040805180820182526012815271139d5419595c94dd1858dac813585c9ad95d60721b602080830191909152825180840190935260018352603160f81b9083015290826001600160a01b0381166100a057604051631e4fbdf760e01b81525f60048201526024015b60405180910390fd5b6100a98161016f565b506100b3826101c0565b610120526100c0816101c0565b61014052815160208084019190912060e052815190820120610100524660a05261014c60e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c052506001600160a01b039182166101605216610180526102b9565b600280546001600160a01b038381166001600160a01b0319831681179093556040519116919082907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a35050565b5f5f829050601f815111156101ea578260405163305a27a960e01b8152600401610097919061025e565b80516101f582610293565b179392505050565b6001600160a01b0381168114610211575f5ffd5b50565b5f5f5f60608486031215610226575f5ffd5b8351610231816101fd565b6020850151909350610242816101fd565b6040850151909250610253816101fd565b809150509250925092565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b805160208083015191908110156102b3575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516136db6103335f395f818161033801528181610e9901526113be01525f81816101e501526125fd01525f611fd001525f611fa001525f61282701525f6127ff01525f61275a01525f61278401525f6127ae01526136db5ff3fe608060405234801561000f575f5ffd5b50600436106101dc575f3560e01c8063715018a611610109578063ca5fc2a21161009e578063df18e0471161006e578063df18e047146105bc578063f2fde38b146105db578063f7888aec146105ee578063f95dc10514610618575f5ffd5b8063ca5fc2a21461044f578063d32b53661461046f578063d4e135c414610482578063db79c507146105b4575f5ffd5b80638da5cb5b116100d95780638da5cb5b14610403578063a5218b3c14610414578063af260be41461041c578063bc5fc59714610424575f5ffd5b8063715018a6146103a3578063776618fa146103ab57806384b0196e146103d55780638ce5ae91146103f0575f5ffd5b80634a4f1c711161017f57806359659e901161014f57806359659e9014610333578063682a91411461035a5780636b4b716f1461037a5780636da49b831461039c575f5ffd5b80634a4f1c71146102e75780634b9ba446146102fa57806351cff8d91461030d57806354342cc414610320575f5ffd5b806337d9462f116101ba57806337d9462f1461027657806338413a1d146102ac5780633b0074a8146102bf5780633d09a69c146102d4575f5ffd5b8063135c404e146101e057806316dbf7db146102245780631eeb82c614610244575b5f5ffd5b6102077f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b610237610232366004612c60565b610621565b60405161021b9190612d82565b610266610252366004612e19565b60056020525f908152604090205460ff1681565b604051901515815260200161021b565b61029e610284366004612e19565b6001600160a01b03165f908152600d602052604090205490565b60405190815260200161021b565b6102666102ba366004612e19565b610913565b6102d26102cd366004612eb8565b610992565b005b6102d26102e2366004612f61565b610b93565b61029e6102f5366004612faf565b610bfa565b6102d2610308366004612ff4565b610d4f565b6102d261031b366004612e19565b610d74565b6102d261032e366004612ff4565b610e61565b6102077f000000000000000000000000000000000000000000000000000000000000000081565b61036d610368366004612e19565b6110df565b60405161021b919061300f565b610266610388366004612e19565b60066020525f908152604090205460ff1681565b5f5461029e565b6102d26112ef565b61029e6103b9366004613021565b600960209081525f928352604080842090915290825290205481565b6103dd611302565b60405161021b979695949392919061304d565b6102d26103fe3660046130e3565b611344565b6002546001600160a01b0316610207565b61029e600881565b61029e601081565b61043761043236600461310d565b6113b2565b6040516001600160401b03909116815260200161021b565b61046261045d36600461317b565b611905565b60405161021b9190613293565b6102d261047d366004612f61565b611ba7565b6105a7610490366004612ff4565b60408051610160810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905261010081018290526101208101829052610140810191909152506001600160401b039081165f908152600b602090815260409182902082516101608101845281546001600160a01b039081168252600183015481169382019390935260028201548316938101939093526003810154909116606083015260048101546080830152600581015480841660a0840152600160401b8104841660c0840152600160801b810490931660e0830152600160c01b90920460ff161515610100820152600682015461012082015260079091015461014082015290565b60405161021b91906132fa565b61029e605081565b61029e6105ca366004612e19565b60076020525f908152604090205481565b6102d26105e9366004612e19565b611c06565b61029e6105fc366004613021565b600860209081525f928352604080842090915290825290205481565b61029e61010081565b5f805460609190610632848661331d565b1061063e575f54610648565b610648838561331d565b9050838111610657575f610661565b6106618482613330565b6001600160401b0381111561067857610678613343565b6040519080825280602002602001820160405280156106b157816020015b61069e612ba6565b8152602001906001900390816106965790505b5091505f5b825181101561090b575f806106cb838861331d565b815481106106db576106db613357565b5f9182526020808320909101546040805180820182526001600160a01b03909216808352808552600184529381902081516060810190925280549495509193928401929091908290829061072e9061336b565b80601f016020809104026020016040519081016040528092919081815260200182805461075a9061336b565b80156107a55780601f1061077c576101008083540402835291602001916107a5565b820191905f5260205f20905b81548152906001019060200180831161078857829003601f168201915b5050505050815260200160018201805480602002602001604051908101604052809291908181526020015f905b8282101561087a578382905f5260205f200180546107ef9061336b565b80601f016020809104026020016040519081016040528092919081815260200182805461081b9061336b565b80156108665780601f1061083d57610100808354040283529160200191610866565b820191905f5260205f20905b81548152906001019060200180831161084957829003601f168201915b5050505050815260200190600101906107d2565b505050508152602001600282018054806020026020016040519081016040528092919081815260200182805480156108d957602002820191905f5260205f20905b81546001600160a01b031681526001909101906020018083116108bb575b5050505050815250508152508483815181106108f7576108f7613357565b6020908102919091010152506001016106b6565b505092915050565b6001600160a01b0381165f818152600760205260408082205490516370a0823160e01b8152306004820152919290916370a0823190602401602060405180830381865afa158015610966573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061098a919061339d565b101592915050565b848015806109a05750605081115b156109c65760405163085f57f760e21b8152600481018290526024015b60405180910390fd5b60088411156109eb5760405163f91608ef60e01b8152600481018590526024016109bd565b6010821115610a1057604051631058200960e21b8152600481018390526024016109bd565b335f90815260016020526040902080548190610a2b9061336b565b90505f03610a72575f80546001810182559080527f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e5630180546001600160a01b031916331790555b610a7f600182015f612be9565b5f5b85811015610b28575f878783818110610a9c57610a9c613357565b9050602002810190610aae91906133b4565b915050610100811115610ad757604051633a62e0f760e21b8152600481018290526024016109bd565b82600101888884818110610aed57610aed613357565b9050602002810190610aff91906133b4565b82546001810184555f938452602090932090920191610b1e9183613453565b5050600101610a81565b5080610b35888a83613453565b5060028101610b45848683613523565b50336001600160a01b03167f27dcab8cdfa14145566e2b9d04fea5a4e8ea320a3f04488a1de4d431ed1080ab8989604051610b819291906135d3565b60405180910390a25050505050505050565b610b9b611c40565b6001600160a01b0382165f81815260056020908152604091829020805460ff191685151590811790915591519182527f87299d72b33136c40b6c6f0a1241a9c8f89874791ee771864200bdf12b4afbd291015b60405180910390a25050565b5f610d497fcb81bfcdec5aa61040372a8944cd36ddeddf3652d44d15a07afdd60a5f40bf93610c2c6020850185612e19565b610c3c6040860160208701612e19565b610c4c6060870160408801612e19565b610c5c6080880160608901612e19565b6080880135610c7160c08a0160a08b01612ff4565b610c8160e08b0160c08c01612ff4565b610c926101008c0160e08d01612ff4565b6101008c0135610ca66101208e018e6133b4565b604051610cb49291906135e6565b60408051918290038220602083019c909c526001600160a01b039a8b1690820152978916606089015295881660808801529690931660a086015260c08501919091526001600160401b0390811660e08501529081166101008401529092166101208201526101408101919091526101608101919091526101800160405160208183030381529060405280519060200120611c6d565b92915050565b610d57611c99565b610d6981610d6483611cce565b611d54565b610d71611ee4565b50565b610d7c611c99565b6001600160a01b0381165f90815260086020908152604080832033845290915281205490819003610dc0576040516320a68a1760e21b815260040160405180910390fd5b6001600160a01b0382165f8181526008602090815260408083203384528252808320839055928252600790529081208054839290610dff908490613330565b909155505060405181815233906001600160a01b038416907fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb9060200160405180910390a3610e586001600160a01b0383163383611f0e565b50610d71611ee4565b610e69611c99565b5f610e7382611cce565b9050610e7f8282611d54565b80545f906001600160a01b0316331480610f345750610f347f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610ef3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f1791906135f5565b60058401546001600160401b03600160801b909104811691161190565b80610f58575060018201546001600160a01b031633148015610f5857506006820154155b905080610f8357604051635012071760e01b81526001600160401b03841660048201526024016109bd565b6006820180545f9182905560058401805460ff60c01b1916905560038401546001600160a01b039081168352600860209081526040808520875490931685529190528220805491928392610fd890849061331d565b9091555050600583015460018401546001600160a01b039081165f9081526009602090815260408083206002890154909416835292905290812080546001600160401b039093169290919061102e908490613330565b90915550506040518181526001600160401b038516907f7e48ed48761c760c485db67c3a8c478e3a1d0bddd55925bb9d60db59650f84619060200160405180910390a2600283015460405163a77c180760e01b81526001600160401b03861660048201526001600160a01b039091169063a77c1807906024015f604051808303815f87803b1580156110be575f5ffd5b505af11580156110d0573d5f5f3e3d5ffd5b50505050505050610d71611ee4565b61110360405180606001604052806060815260200160608152602001606081525090565b6001600160a01b0382165f90815260016020526040908190208151606081019092528054829082906111349061336b565b80601f01602080910402602001604051908101604052809291908181526020018280546111609061336b565b80156111ab5780601f10611182576101008083540402835291602001916111ab565b820191905f5260205f20905b81548152906001019060200180831161118e57829003601f168201915b5050505050815260200160018201805480602002602001604051908101604052809291908181526020015f905b82821015611280578382905f5260205f200180546111f59061336b565b80601f01602080910402602001604051908101604052809291908181526020018280546112219061336b565b801561126c5780601f106112435761010080835404028352916020019161126c565b820191905f5260205f20905b81548152906001019060200180831161124f57829003601f168201915b5050505050815260200190600101906111d8565b505050508152602001600282018054806020026020016040519081016040528092919081815260200182805480156112df57602002820191905f5260205f20905b81546001600160a01b031681526001909101906020018083116112c1575b5050505050815250509050919050565b6112f7611c40565b6113005f611f48565b565b5f6060805f5f5f6060611313611f99565b61131b611fc9565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b61134c611c99565b5f61135683611cce565b90506113628183611ff4565b826001600160401b03167f828ea550198675e01011a31ad8093341911fd788a6770cfda25ab933e336df438360405161139d91815260200190565b60405180910390a2506113ae611ee4565b5050565b5f6113bb611c99565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611418573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061143c91906135f5565b9050611448868261213c565b5f61145287610bfa565b5f818152600c602052604090205490915060ff16156114845760405163809e107160e01b815260040160405180910390fd5b61149c6114946020890189612e19565b82888861247b565b6114b957604051632fdf6e7f60e21b815260040160405180910390fd5b5f818152600c60205260409020805460ff191660011790556114da876124ed565b600a80545f906114f2906001600160401b0316613610565b91906101000a8154816001600160401b0302191690836001600160401b03160217905592505f611534838960c001602081019061152f9190612ff4565b61273c565b6001600160401b0385165f908152600b6020908152604091829020929350611560918b01908b01612e19565b81546001600160a01b0319166001600160a01b039190911617815561158860208a018a612e19565b6001820180546001600160a01b0319166001600160a01b03929092169190911790556115ba60608a0160408b01612e19565b6002820180546001600160a01b0319166001600160a01b03929092169190911790556115ec60808a0160608b01612e19565b6003820180546001600160a01b0319166001600160a01b03929092169190911790556080890135600482015561162860c08a0160a08b01612ff4565b600582018054600160c01b6001600160401b039384166fffffffffffffffffffffffffffffffff1990921691909117600160401b888516021768ffffffffffffffffff60801b1916600160801b9386169390930260ff60c01b191692909217919091179055600d5f6116a060408c0160208d01612e19565b6001600160a01b0316815260208082019290925260409081015f9081208054600181018255908252908390206004820401805460039092166008026101000a6001600160401b0381810219909316928a160291909117905561170791908b01908b01612e19565b6001600160a01b031661171d60208b018b612e19565b6001600160a01b03161461179157600d5f61173b60208c018c612e19565b6001600160a01b031681526020808201929092526040015f90812080546001810182559082529190206004820401805460039092166008026101000a6001600160401b0381810219909316928816029190911790555b61179e60208a018a612e19565b6001600160a01b03166117b760408b0160208c01612e19565b6001600160a01b03166001600160401b0387167f55aced6dcc95c72ce5b0fa867bcca30e052cfcd742cac3cc217aa5d24a21981d6117fb60608e0160408f01612e19565b6040516001600160a01b03909116815260200160405180910390a48515611826576118268187611ff4565b61183660608a0160408b01612e19565b6001600160a01b03166320c79e138661185560408d0160208e01612e19565b61186260208e018e612e19565b8d60a00160208101906118759190612ff4565b6040516001600160e01b031960e087901b1681526001600160401b0394851660048201526001600160a01b03938416602482015292909116604483015282166064820152908516608482015260a4015f604051808303815f87803b1580156118db575f5ffd5b505af11580156118ed573d5f5f3e3d5ffd5b50505050505050506118fd611ee4565b949350505050565b6001600160a01b0383165f908152600d6020526040812080546060929061192c858761331d565b10611938578154611942565b611942848661331d565b9050848111611951575f61195b565b61195b8582613330565b6001600160401b0381111561197257611972613343565b604051908082528060200260200182016040528015611a1057816020015b6040805180820182525f8082528251610160810184528181526020818101839052938101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101919091526119fd9282015290565b8152602001906001900390816119905790505b5092505f5b8351811015611b9d576040518060400160405280848389611a36919061331d565b81548110611a4657611a46613357565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03166001600160401b03168152602001600b5f86858b611a8b919061331d565b81548110611a9b57611a9b613357565b5f9182526020808320600480840490910154600393841660080261010090810a9091046001600160401b03908116875286840197909752604095860190942085516101608101875281546001600160a01b039081168252600183015481169482019490945260028201548416968101969096529283015490911660608501528101546080840152600581015480851660a0850152600160401b8104851660c0850152600160801b810490941660e0840152600160c01b90930460ff16151590820152600682015461012082015260079091015461014082015290528451859083908110611b8a57611b8a613357565b6020908102919091010152600101611a15565b5050509392505050565b611baf611c40565b6001600160a01b0382165f81815260066020908152604091829020805460ff191685151590811790915591519182527f06b231438cb506a417c7d57a66471c9d8a7dab1e1f72885326aa38711da91b569101610bee565b611c0e611c40565b6001600160a01b038116611c3757604051631e4fbdf760e01b81525f60048201526024016109bd565b610d7181611f48565b6002546001600160a01b031633146113005760405163118cdaa760e01b81523360048201526024016109bd565b5f610d49611c7961274e565b8360405161190160f01b8152600281019290925260228201526042902090565b611ca1612877565b61130060017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b906128b7565b6001600160401b0381165f908152600b6020526040902080546001600160a01b0316611d18576040516324000ae360e01b81526001600160401b03831660048201526024016109bd565b6005810154600160c01b900460ff16611d4f57604051634ed3cf2760e01b81526001600160401b03831660048201526024016109bd565b919050565b60028101546040516366b0bd0d60e11b81526001600160401b03841660048201525f916001600160a01b03169063cd617a1a90602401602060405180830381865afa158015611da5573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611dc9919061339d565b90505f8260070154670de0b6b3a7640000846004015484611dea919061350c565b611df4919061363a565b611dfe9190613330565b90505f83600601548210611e16578360060154611e18565b815b9050805f03611e28575050505050565b80846006015f828254611e3b9190613330565b9250508190555080846007015f828254611e55919061331d565b909155505060038401546001600160a01b039081165f908152600860209081526040808320600189015490941683529290529081208054839290611e9a90849061331d565b90915550506040518181526001600160401b038616907fe97582f196257f84475033ff2e3013a5a61cbee0fcb477b3ba090794dbb5cd199060200160405180910390a25050505050565b6113005f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00611cc8565b611f1b83838360016128be565b611f4357604051635274afe760e01b81526001600160a01b03841660048201526024016109bd565b505050565b600280546001600160a01b038381166001600160a01b0319831681179093556040519116919082907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a35050565b6060611fc47f0000000000000000000000000000000000000000000000000000000000000000612920565b905090565b6060611fc47f0000000000000000000000000000000000000000000000000000000000000000612920565b60038201546040516370a0823160e01b81523060048201526001600160a01b03909116905f9082906370a0823190602401602060405180830381865afa158015612040573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612064919061339d565b905061207b6001600160a01b03831633308661295d565b6040516370a0823160e01b81523060048201525f9082906001600160a01b038516906370a0823190602401602060405180830381865afa1580156120c1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906120e5919061339d565b6120ef9190613330565b905080856006015f828254612104919061331d565b90915550506001600160a01b0383165f908152600760205260408120805483929061213090849061331d565b90915550505050505050565b61214c6040830160208401612e19565b6001600160a01b0316336001600160a01b031614612199576121746040830160208401612e19565b604051630e3f688f60e41b81526001600160a01b0390911660048201526024016109bd565b60055f6121ac6060850160408601612e19565b6001600160a01b0316815260208101919091526040015f205460ff16612201576121dc6060830160408401612e19565b604051638219f39160e01b81526001600160a01b0390911660048201526024016109bd565b60065f6122146080850160608601612e19565b6001600160a01b0316815260208101919091526040015f205460ff16612269576122446080830160608401612e19565b604051630a69d5af60e01b81526001600160a01b0390911660048201526024016109bd565b61228f8161227e610100850160e08601612ff4565b6001600160401b0390811691161190565b156122ca576122a5610100830160e08401612ff4565b6040516317d63c9360e21b81526001600160401b0390911660048201526024016109bd565b6122da60c0830160a08401612ff4565b6001600160401b0316158061230557506122fa60e0830160c08401612ff4565b6001600160401b0316155b15612323576040516361099b6760e11b815260040160405180910390fd5b5f6123346060840160408501612e19565b90506001600160a01b0381166366e305fd6123526020860186612e19565b6040516001600160e01b031960e084901b1681526001600160a01b039091166004820152602401602060405180830381865afa158015612394573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906123b89190613659565b6123ee576123c96020840184612e19565b604051634048d47560e01b81526001600160a01b0390911660048201526024016109bd565b6001600160a01b038116638c4a5df561240b6101208601866133b4565b61241b60c0880160a08901612ff4565b61242b60e0890160c08a01612ff4565b6040518563ffffffff1660e01b815260040161244a9493929190613674565b5f6040518083038186803b158015612460575f5ffd5b505afa158015612472573d5f5f3e3d5ffd5b50505050505050565b5f846001600160a01b03163b5f036124da575f5f61249a868686612999565b5090925090505f8160038111156124b3576124b36136a8565b1480156124d15750866001600160a01b0316826001600160a01b0316145b925050506118fd565b6124e6858585856129e0565b90506118fd565b5f6124fe60c0830160a08401612ff4565b6001600160401b031660095f6125176020860186612e19565b6001600160a01b03166001600160a01b031681526020019081526020015f205f84604001602081019061254a9190612e19565b6001600160a01b03166001600160a01b031681526020019081526020015f2054612574919061331d565b90505f6125876060840160408501612e19565b6001600160a01b031663bd5fd65e6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156125c2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906125e6919061339d565b6125f0908361350c565b90505f6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663bbe430de61262f6020870187612e19565b61263f6060880160408901612e19565b6040516001600160e01b031960e085901b1681526001600160a01b03928316600482015291166024820152604401602060405180830381865afa158015612688573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906126ac919061339d565b9050818110156126d957604051634533b3f160e01b815260048101829052602481018390526044016109bd565b8260095f6126ea6020880188612e19565b6001600160a01b03166001600160a01b031681526020019081526020015f205f86604001602081019061271d9190612e19565b6001600160a01b0316815260208101919091526040015f205550505050565b5f61274782846136bc565b9392505050565b5f306001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480156127a657507f000000000000000000000000000000000000000000000000000000000000000046145b156127d057507f000000000000000000000000000000000000000000000000000000000000000090565b611fc4604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561130057604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316612914578383151615612908573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b60605f61292c83612a4a565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b61296b848484846001612a71565b61299357604051635274afe760e01b81526001600160a01b03851660048201526024016109bd565b50505050565b5f808060418490036129cd578435602086013560408701355f1a6129bf89828585612ade565b9550955095505050506129d7565b505f915060029050825b93509350939050565b60408051630b135d3f60e11b808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f60ff8216601f811115610d4957604051632cd44ac360e21b815260040160405180910390fd5b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f51148316612acd578383151615612ac1573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115612b1757505f91506003905082612b9c565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015612b68573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116612b9357505f925060019150829050612b9c565b92505f91508190505b9450945094915050565b60405180604001604052805f6001600160a01b03168152602001612be460405180606001604052806060815260200160608152602001606081525090565b905290565b5080545f8255905f5260205f209061130091905f5b80821115611f4357612c128184015f612c1a565b600101612bfe565b508054612c269061336b565b5f825580601f10612c35575050565b601f0160209004905f5260205f209061130091905f5b80821115611f43575f81840155600101612c4b565b5f5f60408385031215612c71575f5ffd5b50508035926020909101359150565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b5f8151808452602084019350602083015f5b82811015612ce75781516001600160a01b0316865260209586019590910190600101612cc0565b5093949350505050565b5f815160608452612d056060850182612c80565b60208481015186830387830152805180845292935081019181840191600582901b8501015f5b82811015612d5c57601f19868303018452612d47828651612c80565b60209586019594909401939150600101612d2b565b50604087015194508781036040890152612d768186612cae565b98975050505050505050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b82811015612df957868503603f19018452815180516001600160a01b03168652602090810151604091870182905290612de390870182612cf1565b9550506020938401939190910190600101612da8565b50929695505050505050565b6001600160a01b0381168114610d71575f5ffd5b5f60208284031215612e29575f5ffd5b813561274781612e05565b5f5f83601f840112612e44575f5ffd5b5081356001600160401b03811115612e5a575f5ffd5b602083019150836020828501011115612e71575f5ffd5b9250929050565b5f5f83601f840112612e88575f5ffd5b5081356001600160401b03811115612e9e575f5ffd5b6020830191508360208260051b8501011115612e71575f5ffd5b5f5f5f5f5f5f60608789031215612ecd575f5ffd5b86356001600160401b03811115612ee2575f5ffd5b612eee89828a01612e34565b90975095505060208701356001600160401b03811115612f0c575f5ffd5b612f1889828a01612e78565b90955093505060408701356001600160401b03811115612f36575f5ffd5b612f4289828a01612e78565b979a9699509497509295939492505050565b8015158114610d71575f5ffd5b5f5f60408385031215612f72575f5ffd5b8235612f7d81612e05565b91506020830135612f8d81612f54565b809150509250929050565b5f6101408284031215612fa9575f5ffd5b50919050565b5f60208284031215612fbf575f5ffd5b81356001600160401b03811115612fd4575f5ffd5b6118fd84828501612f98565b6001600160401b0381168114610d71575f5ffd5b5f60208284031215613004575f5ffd5b813561274781612fe0565b602081525f6127476020830184612cf1565b5f5f60408385031215613032575f5ffd5b823561303d81612e05565b91506020830135612f8d81612e05565b60ff60f81b8816815260e060208201525f61306b60e0830189612c80565b828103604084015261307d8189612c80565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b818110156130d25783518352602093840193909201916001016130b4565b50909b9a5050505050505050505050565b5f5f604083850312156130f4575f5ffd5b82356130ff81612fe0565b946020939093013593505050565b5f5f5f5f60608587031215613120575f5ffd5b84356001600160401b03811115613135575f5ffd5b61314187828801612f98565b94505060208501356001600160401b0381111561315c575f5ffd5b61316887828801612e34565b9598909750949560400135949350505050565b5f5f5f6060848603121561318d575f5ffd5b833561319881612e05565b95602085013595506040909401359392505050565b80516001600160a01b0316825260208101516131d460208401826001600160a01b03169052565b5060408101516131ef60408401826001600160a01b03169052565b50606081015161320a60608401826001600160a01b03169052565b506080810151608083015260a081015161322f60a08401826001600160401b03169052565b5060c081015161324a60c08401826001600160401b03169052565b5060e081015161326560e08401826001600160401b03169052565b5061010081015161327b61010084018215159052565b50610120818101519083015261014090810151910152565b602080825282518282018190525f918401906040840190835b818110156132ef5783516001600160401b038151168452602081015190506132d760208501826131ad565b506020939093019261018092909201916001016132ac565b509095945050505050565b6101608101610d4982846131ad565b634e487b7160e01b5f52601160045260245ffd5b80820180821115610d4957610d49613309565b81810381811115610d4957610d49613309565b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b600181811c9082168061337f57607f821691505b602082108103612fa957634e487b7160e01b5f52602260045260245ffd5b5f602082840312156133ad575f5ffd5b5051919050565b5f5f8335601e198436030181126133c9575f5ffd5b8301803591506001600160401b038211156133e2575f5ffd5b602001915036819003821315612e71575f5ffd5b5f5b82811015611f43575f828201556001016133f8565b601f821115611f435782821115611f4357805f5260205f20601f840160051c602085101561343857505f5b61344c81601f860160051c038284016133f6565b5050505050565b6001600160401b0383111561346a5761346a613343565b61347e83613478835461336b565b8361340d565b5f601f8411600181146134af575f85156134985750838201355b5f19600387901b1c1916600186901b17835561344c565b5f83815260208120601f198716915b828110156134de57868501358255602094850194600190920191016134be565b50868210156134fa575f1960f88860031b161c19848701351681555b505060018560011b0183555050505050565b8082028115828204841417610d4957610d49613309565b6001600160401b0383111561353a5761353a613343565b600160401b83111561354e5761354e613343565b80548382558084101561357257815f528360205f2001613570858303826133f6565b505b5081815f5260205f205f5b858110156135a357823561359081612e05565b828201556020929092019160010161357d565b505050505050565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b602081525f6118fd6020830184866135ab565b818382375f9101908152919050565b5f60208284031215613605575f5ffd5b815161274781612fe0565b5f6001600160401b0382166001600160401b03810361363157613631613309565b60010192915050565b5f8261365457634e487b7160e01b5f52601260045260245ffd5b500490565b5f60208284031215613669575f5ffd5b815161274781612f54565b606081525f6136876060830186886135ab565b6001600160401b039485166020840152929093166040909101529392505050565b634e487b7160e01b5f52602160045260245ffd5b6001600160401b038181168382160190811115610d4957610d4961330956' as const
