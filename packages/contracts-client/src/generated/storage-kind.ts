/** Generated from contracts/StorageKind.sol by `npm run contracts`. */
export const storageKindAbi = [
  {
    "inputs": [
      {
        "internalType": "contract Market",
        "name": "market_",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "samples",
            "type": "uint32"
          },
          {
            "internalType": "uint64",
            "name": "missWindowPeriods",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "reportWindowPeriods",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "rejoinAfterPeriods",
            "type": "uint64"
          },
          {
            "internalType": "uint256",
            "name": "bondPerPiece",
            "type": "uint256"
          }
        ],
        "internalType": "struct StorageKind.Parameters",
        "name": "parameters",
        "type": "tuple"
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
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_AlreadyAnswered",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "StorageKind_BadParameters",
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
    "name": "StorageKind_BondTooSmall",
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
    "name": "StorageKind_DealNotRunning",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "StorageKind_Evicted",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "live",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "pieces",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_MoreLiveThanPieces",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_NoSeed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_NotChallenged",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "StorageKind_NotEvicted",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "StorageKind_NotTheCustomersSignature",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "StorageKind_NotTheMarket",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "StorageKind_NotTheOperatorsSignature",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "Period",
        "name": "current",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_NotThisPeriod",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_PeriodNotOver",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "posted",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_RevisionOutdated",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "untilPeriod",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_StillEvicted",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "StorageKind_TermsUnknown",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_TooLateToReport",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "pieces",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "piecesMax",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_TooManyPieces",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "sample",
        "type": "uint256"
      }
    ],
    "name": "StorageKind_WrongProof",
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
    "name": "StorageKind_WrongSampleCount",
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
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "Evicted",
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
        "indexed": true,
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "missesInWindow",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "reporter",
        "type": "address"
      }
    ],
    "name": "Missed",
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
        "indexed": true,
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "Proven",
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
      }
    ],
    "name": "Rejoined",
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
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "number",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "pieces",
        "type": "uint64"
      }
    ],
    "name": "RevisionPosted",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "DEAL_PIECES_MAX",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "",
        "type": "uint64"
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
    "name": "bondPerUnit",
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
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "committedBond",
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
    "name": "earnedUnitPeriods",
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
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "isEligible",
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
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "isMissReportable",
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
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "uint64",
        "name": "pieces",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "rank",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "piece",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "leafNumber",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "leaf",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32[]",
        "name": "path",
        "type": "bytes32[]"
      }
    ],
    "name": "isSampleProven",
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
    "inputs": [],
    "name": "market",
    "outputs": [
      {
        "internalType": "contract Market",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "missWindowPeriods",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "",
        "type": "uint64"
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
    "name": "onDealClosed",
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
      },
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
        "internalType": "uint64",
        "name": "unitsMax",
        "type": "uint64"
      },
      {
        "internalType": "Period",
        "name": "endPeriod",
        "type": "uint64"
      }
    ],
    "name": "onDealOpened",
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
      },
      {
        "internalType": "uint64",
        "name": "number",
        "type": "uint64"
      },
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "uint64",
        "name": "pieces",
        "type": "uint64"
      },
      {
        "internalType": "bytes",
        "name": "customerSignature",
        "type": "bytes"
      },
      {
        "internalType": "bytes",
        "name": "operatorSignature",
        "type": "bytes"
      }
    ],
    "name": "postRevision",
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
      }
    ],
    "name": "promisedDealCount",
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
    "name": "promisedDealsOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "DealId",
            "name": "id",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "pieces",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          }
        ],
        "internalType": "struct StorageKind.PromisedDeal[]",
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
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      },
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "dealIndex",
            "type": "uint32"
          },
          {
            "internalType": "uint64",
            "name": "piece",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "leaf",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32[]",
            "name": "path",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct StorageKind.Sample[]",
        "name": "answers",
        "type": "tuple[]"
      }
    ],
    "name": "prove",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "rejoin",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "rejoinAfterPeriods",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "",
        "type": "uint64"
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
      },
      {
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "reportMiss",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "reportWindowPeriods",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "",
        "type": "uint64"
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
        "internalType": "uint64",
        "name": "number",
        "type": "uint64"
      },
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "uint64",
        "name": "pieces",
        "type": "uint64"
      }
    ],
    "name": "revisionDigest",
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
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "revisionOf",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "number",
        "type": "uint64"
      },
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "uint64",
        "name": "pieces",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "seed",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "totalLive",
        "type": "uint64"
      }
    ],
    "name": "sampleOf",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "rank",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "leafNumber",
        "type": "uint256"
      }
    ],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "samples",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "",
        "type": "uint32"
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
    "name": "standingOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "live",
            "type": "uint64"
          },
          {
            "internalType": "Period",
            "name": "lastProvenPeriod",
            "type": "uint64"
          },
          {
            "internalType": "Period",
            "name": "challengedFrom",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "provenCount",
            "type": "uint64"
          },
          {
            "internalType": "uint256",
            "name": "missesInWindow",
            "type": "uint256"
          },
          {
            "internalType": "bool",
            "name": "isEvicted",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "isOwing",
            "type": "bool"
          }
        ],
        "internalType": "struct StorageKind.Standing",
        "name": "standing",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "terms",
        "type": "bytes"
      },
      {
        "internalType": "uint64",
        "name": "unitsMax",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "",
        "type": "uint64"
      }
    ],
    "name": "validateTerms",
    "outputs": [],
    "stateMutability": "pure",
    "type": "function"
  }
] as const

/** Creation code, without constructor arguments. */
export const storageKindBytecode = '0x610260604052348015610010575f5ffd5b5060405161499238038061499283398101604081905261002f916103b5565b6040518060400160405280601381526020017f4e7550656572537461636b2053746f7261676500000000000000000000000000815250604051806040016040528060018152602001603160f81b81525083604051806080016040528085602001516001600160401b0316815260200185604001516001600160401b0316815260200185606001516001600160401b0316815260200185608001518152505f5f82602001516001600160401b0316118015610102575081602001516001600160401b0316825f01516001600160401b031610155b9050806101225760405163298f38f360e21b815260040160405180910390fd5b6001600160a01b0383166080819052604080516309ae202760e11b8152905163135c404e916004808201926020929091908290030181865afa15801561016a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061018e919061046b565b6001600160a01b031660a0816001600160a01b031681525050826001600160a01b03166359659e906040518163ffffffff1660e01b8152600401602060405180830381865afa1580156101e3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610207919061046b565b6001600160a01b031660c0525080516001600160401b0390811660e05260208201518116610100526040820151166101205260600151610140525061024b8261032a565b610200526102588161032a565b6102205281516020808401919091206101c0528151908201206101e05246610180526102e76101c0516101e051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b610160525050306101a052805163ffffffff165f036103195760405163298f38f360e21b815260040160405180910390fd5b5163ffffffff1661024052506104e8565b5f5f829050601f8151111561035d578260405163305a27a960e01b8152600401610354919061048d565b60405180910390fd5b8051610368826104c2565b179392505050565b6001600160a01b0381168114610384575f5ffd5b50565b805163ffffffff8116811461039a575f5ffd5b919050565b80516001600160401b038116811461039a575f5ffd5b5f5f82840360c08112156103c7575f5ffd5b83516103d281610370565b925060a0601f19820112156103e5575f5ffd5b5060405160a081016001600160401b038111828210171561041457634e487b7160e01b5f52604160045260245ffd5b60405261042360208501610387565b81526104316040850161039f565b60208201526104426060850161039f565b60408201526104536080850161039f565b606082015260a0939093015160808401525092909150565b5f6020828403121561047b575f5ffd5b815161048681610370565b9392505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b805160208083015191908110156104e2575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e05161020051610220516102405161433761065b5f395f81816104c5015261115f01525f612da801525f612d7801525f6137b801525f61379001525f6136eb01525f61371501525f61373f01525f818161046401526117ab01525f81816102a201526107e301525f818161048b01528181610d1c01528181611a4d01528181611e890152611ed401525f818161039601528181610f0c015261221901525f81816103070152818161075501528181610a9d01528181610b7901528181610c5c01528181610e24015281816112a4015281816118bd015281816119ae01528181611ace01528181611d1001528181612191015281816122600152818161260001526127a001525f81816102060152818161087a01528181611014015281816110d801526111ff01525f81816103bd015281816109d4015281816117cd015261184b01526143375ff3fe608060405234801561000f575f5ffd5b50600436106101bb575f3560e01c806380f55605116100f3578063bd5fd65e11610093578063c6958b891161006e578063c6958b89146104c0578063cd617a1a146104fc578063d0ec4d081461050f578063f46ba52414610537575f5ffd5b8063bd5fd65e1461045f578063bfaae26014610486578063c6670115146104ad575f5ffd5b80638c4a5df5116100ce5780638c4a5df5146104055780638f879de914610418578063a77c180714610439578063b36db4c41461044c575f5ffd5b806380f55605146103b857806383658676146103df57806384b0196e146103ea575f5ffd5b806345918ad11161015e57806366e305fd1161013957806366e305fd146103295780636ef5f1551461034c578063716230051461035f5780637f6e2e1a14610391575f5ffd5b806345918ad1146102dc5780634db079ba146102ef57806359659e9014610302575f5ffd5b806319f6c8451161019957806319f6c8451461026057806320c79e131461026a5780632254f9251461027d5780633565e5081461029d575f5ffd5b80630fbaaf68146101bf578063135c404e1461020157806313b8010f14610240575b5f5ffd5b6101d26101cd366004613aea565b61054a565b604080516001600160401b03948516815260208101939093529216918101919091526060015b60405180910390f35b6102287f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016101f8565b61025361024e366004613b1b565b610599565b6040516101f89190613b4b565b61026861071d565b005b610268610278366004613bbb565b6109c9565b61029061028b366004613c24565b610b30565b6040516101f89190613c3d565b6102c47f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160401b0390911681526020016101f8565b6102686102ea366004613cbb565b610c59565b6102686102fd366004613d37565b61114b565b6102287f000000000000000000000000000000000000000000000000000000000000000081565b61033c610337366004613c24565b6111bf565b60405190151581526020016101f8565b61026861035a366004613dd2565b611270565b61037261036d366004613e92565b6116bf565b604080516001600160401b0390931683526020830191909152016101f8565b6102c47f000000000000000000000000000000000000000000000000000000000000000081565b6102287f000000000000000000000000000000000000000000000000000000000000000081565b6102c4638000000081565b6103f26116da565b6040516101f89796959493929190613f0c565b610268610413366004613fa2565b61171c565b61042b610426366004613c24565b611784565b6040519081526020016101f8565b610268610447366004613aea565b611840565b61033c61045a366004613cbb565b6119aa565b61042b7f000000000000000000000000000000000000000000000000000000000000000081565b6102c47f000000000000000000000000000000000000000000000000000000000000000081565b61042b6104bb366004613ffa565b611b4a565b6104e77f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff90911681526020016101f8565b61042b61050a366004613aea565b611bca565b61042b61051d366004613c24565b6001600160a01b03165f9081526008602052604090205490565b61033c61054536600461403f565b611ca2565b6001600160401b0381165f90815260076020526040812081908190819061057090611cc2565b600181015490546001600160401b0380831698919750600160401b909204909116945092505050565b6001600160a01b0383165f9081526008602052604081208054606092906105c085876140d0565b106105cc5781546105d6565b6105d684866140d0565b90508481116105e5575f6105ef565b6105ef85826140e3565b6001600160401b03811115610606576106066140f6565b60405190808252806020026020018201604052801561064f57816020015b604080516060810182525f80825260208083018290529282015282525f199092019101816106245790505b5092505f5b8351811015610713575f8361066983896140d0565b815481106106795761067961410a565b5f918252602080832060048304015460039092166008026101000a9091046001600160401b031680835260079091526040822090925081906106ba90611d0b565b915091506040518060600160405280846001600160401b03168152602001826001600160401b03168152602001838152508785815181106106fd576106fd61410a565b6020908102919091010152505050600101610654565b5050509392505050565b335f8181526020819052604090209061073590611e27565b61075257604051632da4accf60e21b815260040160405180910390fd5b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156107af573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107d3919061411e565b60018301549091505f90610818907f000000000000000000000000000000000000000000000000000000000000000090600160401b90046001600160401b0316614139565b9050806001600160401b0316826001600160401b0316101561085d57604051632b99b24560e11b81526001600160401b03821660048201526024015b60405180910390fd5b604051635df2186f60e11b81523360048201523060248201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063bbe430de90604401602060405180830381865afa1580156108c7573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108eb9190614158565b90505f6108f733611784565b905080821080610905575081155b1561092d57604051632d5d9f8b60e01b81526004810183905260248101829052604401610854565b6001808601805467ffffffffffffffff60401b1916905561094f908590611e56565b85546001600160401b0391909116600160801b0267ffffffffffffffff60801b19909116178555335f90815260046020526040902061098d90611e68565b610998335f86611e75565b60405133907ffd2eab5741b1e407565b3c6c24352883580ba6ea017f97b341857c0b32024a42905f90a25050505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614610a12576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b038581165f9081526007602090815260409182902080546001820180546001600160a01b038b81166001600160e01b031994851617600160a01b8b8a168102919091178655600160e01b8c831695909316949094179789169093029690961760ff60e01b191695909517909455825162c080c360e31b815292519093610b28938a937f0000000000000000000000000000000000000000000000000000000000000000909216926306040618926004808401939192918290030181865afa158015610ae6573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610b0a919061411e565b6001600160a01b0387165f9081526008602052604090209190611f41565b505050505050565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905290610b71836120d9565b9050610bfc837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610bd3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610bf7919061411e565b6122f0565b6001600160401b03908116835281518116602080850191909152820151811660408085019190915282015116606080840191909152810151608080840191909152810151151560a0808401919091520151151560c0820152919050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610cb6573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610cda919061411e565b90506001600160401b0380821690831610610d1357604051630a97f7ad60e41b81526001600160401b0383166004820152602401610854565b610d51610d40837f0000000000000000000000000000000000000000000000000000000000000000611e56565b6001600160401b0380841691161090565b15610d7a5760405163323a77f560e01b81526001600160401b0383166004820152602401610854565b610d8383611e27565b15610da15760405163380f7dd960e21b815260040160405180910390fd5b610dab8383612311565b610dd357604051636f65c71560e01b81526001600160401b0383166004820152602401610854565b610ddd83836123a9565b15610e0657604051631d1cba1760e11b81526001600160401b0383166004820152602401610854565b604051631498b51560e11b81526001600160401b03831660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015610e71573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e959190614158565b5f03610ebf576040516356bc7b9b60e11b81526001600160401b0383166004820152602401610854565b6001600160a01b0383165f818152600360209081526040808320600887901c66ffffffffffffff16845282528083208054600160ff89161b17905592825260049052908120610f309084847f000000000000000000000000000000000000000000000000000000000000000061242a565b604080518281523360208201529192506001600160401b038516916001600160a01b038716917f0488bbfd65c15f49399ae4d6271e986c0e80f61ec80be1cb6bdfdd8110bd5da9910160405180910390a360058110610fed576001600160a01b0384165f81815260208190526040808220600101805467ffffffffffffffff60401b1916600160401b6001600160401b03881602179055517f750749be35f9ce5d010046b7584189d419789b19fcdfd5ec8d06bae63449ae909190a25b604051632eda991b60e11b81526001600160a01b0385811660048301523060248301525f917f000000000000000000000000000000000000000000000000000000000000000090911690635db5323690604401606060405180830381865afa15801561105b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061107f919061416f565b505090505f612710611090846125b1565b61109a90846141a6565b6110a491906141d1565b90508015610b2857604051630bfac59960e41b81526001600160a01b038781166004830152602482018390523360448301527f0000000000000000000000000000000000000000000000000000000000000000169063bfac5990906064016020604051808303815f875af115801561111e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111429190614158565b50505050505050565b5f61115685856125fc565b905063ffffffff7f00000000000000000000000000000000000000000000000000000000000000001682146111a1576040516304c3860360e01b815260048101839052602401610854565b6111ae8585838686612846565b6111b885856128fd565b5050505050565b5f6111c982611e27565b15801561126a57506111da82611784565b604051635df2186f60e11b81526001600160a01b0384811660048301523060248301527f0000000000000000000000000000000000000000000000000000000000000000169063bbe430de90604401602060405180830381865afa158015611244573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112689190614158565b115b92915050565b6001600160401b0388165f908152600760209081526040808320815162c080c360e31b815291519093926001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001692630604061892600480830193928290030181865afa1580156112e9573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061130d919061411e565b6001830154909150600160e01b900460ff161580611342575060018201546001600160401b03600160a01b9091048116908216115b1561136b57604051630eaa358f60e21b81526001600160401b038b166004820152602401610854565b5f61137583611cc2565b60018101549091506001600160401b03908116908b16116113ba57600181015460405163242dbb4d60e21b81526001600160401b039091166004820152602401610854565b82546001600160401b03600160a01b9091048116908916111561140e578254604051633bf2849760e11b81526001600160401b03808b166004830152600160a01b9092049091166024820152604401610854565b5f6114198a60e01c90565b9050886001600160401b0316816001600160401b031611156114615760405163b030b61360e01b81526001600160401b0380831660048301528a166024820152604401610854565b5f61146e8d8d8d8d611b4a565b8554909150611488906001600160a01b0316828b8b6129d4565b6114a557604051638fb32c8d60e01b815260040160405180910390fd5b60018501546114bf906001600160a01b03168289896129d4565b6114dc5760405163b29dd5cd60e01b815260040160405180910390fd5b825460018601546001600160a01b03165f90815260086020526040902060e09190911c9061150d908f838689612a46565b6001860154611527906001600160a01b0316828588612a8a565b60018401546001600160401b03868116600160801b909204161015611562576115508685612b84565b600787015561155f8685612bec565b93505b8b845f01819055508c846001015f6101000a8154816001600160401b0302191690836001600160401b031602179055508a8460010160086101000a8154816001600160401b0302191690836001600160401b03160217905550848460010160106101000a8154816001600160401b0302191690836001600160401b03160217905550611604866001015f9054906101000a90046001600160a01b031686612c36565b8460010160186101000a8154816001600160401b0302191690836001600160401b03160217905550856001015f9054906101000a90046001600160a01b03166001600160a01b03168e6001600160401b03167f36824047ec43970ca39e952e55fb59d5f6595cb6f9e5416b23988e82abdc631e8f8f8f6040516116a7939291906001600160401b0393841681526020810192909252909116604082015260600190565b60405180910390a35050505050505050505050505050565b5f5f6116cd86868686612ca4565b9150915094509492505050565b5f6060805f5f5f60606116eb612d71565b6116f3612da1565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b821561173b576040516376fa191160e11b815260040160405180910390fd5b63800000006001600160401b038316111561177e57604051633bf2849760e11b81526001600160401b038316600482015263800000006024820152604401610854565b50505050565b604051633bb30c7d60e11b81526001600160a01b0382811660048301523060248301525f917f0000000000000000000000000000000000000000000000000000000000000000917f0000000000000000000000000000000000000000000000000000000000000000169063776618fa90604401602060405180830381865afa158015611812573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906118369190614158565b61126a91906141a6565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611889576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b0381165f908152600760209081526040808320815162c080c360e31b815291519093926001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001692630604061892600480830193928290030181865afa158015611902573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611926919061411e565b90505f61193c61193584611cc2565b5460e01c90565b60018401805460ff60e01b19811690915560028501805467ffffffffffffffff19166001600160401b0386161790556001600160a01b03165f90815260086020526040902090915061199090858385612dcc565b600183015461177e906001600160a01b0316825f85612a8a565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611a08573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a2c919061411e565b90506001600160401b03808216908416108015611a735750611a71610d40847f0000000000000000000000000000000000000000000000000000000000000000611e56565b155b8015611a855750611a8384611e27565b155b8015611a965750611a968484612311565b8015611aa95750611aa784846123a9565b155b8015611b425750604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015611b1b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611b3f9190614158565b15155b949350505050565b604080517f0d8cc5540cc408c5e475b0b482af11de4db7744840582520a7d38d1b3c3ad7aa60208201526001600160401b038087169282019290925281851660608201526080810184905290821660a08201525f90611bc19060c00160405160208183030381529060405280519060200120612e49565b95945050505050565b6001600160401b0381165f90815260076020526040812081611beb82611cc2565b90505f611bf88383612e75565b60018401546001600160a01b03165f908152602081905260409020546001600160401b0316611c2791906141e4565b600180840154908501546001600160401b0392831693505f92611c5b92600160801b9004811691600160a01b9004166141e4565b6001600160401b03169050808210611c735780611c75565b815b8354611c84919060e01c6141a6565b611c8e8585612b84565b611c9891906140d0565b9695505050505050565b5f611cb38989898989898989612ed5565b90505b98975050505050505050565b600681015460048201545f9160038401916001600160401b03918216911610611ceb575f611cee565b60015b60ff1660028110611d0157611d0161410a565b6002020192915050565b5f5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611d6a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611d8e919061411e565b6001850154909150600160e01b900460ff16158015611dbc575060028401546001600160401b038281169116105b15611dcc57505f93849350915050565b5f611dd685611cc2565b60018101549091506001600160401b03838116600160801b9092041610611e0457611e018582612bec565b90505b80546001909101549095600160401b9091046001600160401b0316945092505050565b6001600160a01b03165f90815260208190526040902060010154600160401b90046001600160401b0316151590565b5f611e618284614139565b9392505050565b611e72815f613a99565b50565b5f611e81826001614139565b90505f611eaf7f00000000000000000000000000000000000000000000000000000000000000006001614139565b6001600160401b0316826001600160401b031611611ecd575f611f03565b6001611ef97f0000000000000000000000000000000000000000000000000000000000000000846141e4565b611f0391906141e4565b90506111b86001600160401b0380831690861610611f215784611f23565b815b6001600160a01b0387165f9081526003602052604090209085612f7e565b60048301548015801590611f955750611f9560048501611f626001846140e3565b81548110611f7257611f7261410a565b5f918252602090912001546001600160401b03848116600160401b909204161090565b15612076575f60048501611faa6001846140e3565b81548110611fba57611fba61410a565b5f918252602090912001546004860180546001600160401b0390921692509080611fe657611fe6614203565b5f828152602080822083015f1990810180546001600160801b03191690559092019092556001600160401b038616825260038701905260409020819055845484908690839081106120395761203961410a565b905f5260205f2090600491828204019190066008026101000a8154816001600160401b0302191690836001600160401b031602179055505061177e565b6120836001850183613025565b6001600160401b039384165f818152600387810160209081526040832094909455875460018101895597825292902060048704018054600897909316969096026101000a90810294021916929092179092555050565b6040805160c0810182525f8082526020808301829052828401829052606083018290526080830182905260a083018290526001600160a01b03851680835282825284832080546001600160401b03600160401b9091048116865291845260019092529390912054919290911615612162578054600160801b90046001600160401b031660208301525b80546001600160401b0316604080840191909152805162c080c360e31b8152905161223d916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016916306040618916004808201926020929091908290030181865afa1580156121db573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906121ff919061411e565b6001600160a01b0385165f908152600460205260409020907f0000000000000000000000000000000000000000000000000000000000000000613187565b606083015261224b83611e27565b8260800190151590811515815250506122e3837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156122ba573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906122de919061411e565b6131fb565b151560a083015250919050565b6001600160a01b0382165f908152600160205260408120611e619083613272565b6001600160a01b0382165f9081526020819052604081208054600160c01b90046001600160401b03161580159061235d575080546001600160401b03600160c01b909104811690841610155b8015611b4257506001600160a01b0384165f908152600160205260409020546001600160401b0316151580611b425750600101546001600160401b039081169216919091111592915050565b6001600160a01b0382165f908152600260209081526040808320600885901c66ffffffffffffff16845290915281205460ff83161c60019081161480611e6157506001600160a01b0383165f908152600360209081526040808320600886901c66ffffffffffffff16845290915290205460ff83161c600190811614611e61565b5f80805b86548110156125185761247c875f01828154811061244e5761244e61410a565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b031686866132b5565b1561251057865f0181815481106124955761249561410a565b5f918252602090912060048204015460039091166008026101000a90046001600160401b031687836124c681614217565b9450815481106124d8576124d861410a565b905f5260205f2090600491828204019190066008026101000a8154816001600160401b0302191690836001600160401b031602179055505b60010161242e565b505b855481101561256857855486908061253457612534614203565b5f8281526020902060045f199092019182040180546001600160401b03600860038516026101000a0219169055905561251a565b8554600180820188555f888152602090206004830401805460039093166008026101000a6001600160401b03818102199094169389160292909217909155611c989082906140d0565b5f600182116125c157505f919050565b816002036125d1575060c8919050565b816003036125e257506101f4919050565b816004036125f357506103e8919050565b50610bb8919050565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa15801561265a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061267e919061411e565b90506001600160401b03808416908216146126b757604051639a265f7160e01b81526001600160401b0382166004820152602401610854565b6126c084611e27565b156126de5760405163380f7dd960e21b815260040160405180910390fd5b6126e884846122f0565b6001600160401b0316158061272657506001600160a01b0384165f908152602081905260409020546001600160401b03848116600160801b90920416115b1561274f57604051636f65c71560e01b81526001600160401b0384166004820152602401610854565b61275984846123a9565b1561278257604051631d1cba1760e11b81526001600160401b0384166004820152602401610854565b604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa1580156127ed573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906128119190614158565b91505f82900361283f576040516356bc7b9b60e11b81526001600160401b0384166004820152602401610854565b5092915050565b5f61285186866122f0565b90505f5b63ffffffff8116831115611142575f5f612871878a8587612ca4565b6001600160a01b038b165f90815260086020526040902091935091506128c39089888863ffffffff88168181106128aa576128aa61410a565b90506020028101906128bc919061422f565b85856132d4565b6128e857604051631da644e760e01b815263ffffffff84166004820152602401610854565b505080806128f59061424d565b915050612855565b6001600160a01b0382165f908152602081815260408083206002835281842066ffffffffffffff600887901c1685529092529091208054600160ff85161b179055805460019082905f9061295b9084906001600160401b0316614139565b82546101009290920a6001600160401b03818102199093169183160217909155825467ffffffffffffffff60401b1916600160401b9185169182021783556040519091506001600160a01b038516907f27fdd707236f230c963ad2d23731ec4da3265eda71956743331ca54a32b2de0b905f90a3505050565b5f846001600160a01b03163b5f03612a33575f5f6129f3868686613404565b5090925090505f816003811115612a0c57612a0c614271565b148015612a2a5750866001600160a01b0316826001600160a01b0316145b92505050611b42565b612a3f8585858561344b565b9050611b42565b816001600160401b0316836001600160401b0316146111b8576001600160401b0384165f9081526003860160205260409020546111b89060018701908585856134b5565b6001600160a01b0384165f908152600160205260409020546001600160401b0316612ae183612ab986846141e4565b612ac39190614139565b6001600160a01b0387165f9081526001602052604090209084613529565b6001600160401b038116158015612b0057505f836001600160401b0316115b15612b0f57612b0f85836135b2565b5f816001600160401b0316118015612b42575082612b2d85836141e4565b612b379190614139565b6001600160401b0316155b156111b8576001600160a01b0385165f90815260208190526040902060010180546001600160401b03841667ffffffffffffffff199091161790555050505050565b5f5f612b908484612bec565b90505f612b9d8583612e75565b612ba78686612e75565b612bb191906141e4565b6001600160401b0316905080612bca835f015460e01c90565b6001600160401b0316612bdd91906141a6565b8560070154611bc191906140d0565b600482015460018201545f9160038501916001600160401b03908116911614612c15575f612c18565b60015b60ff1660028110612c2b57612c2b61410a565b600202019392505050565b6001600160a01b0382165f90815260208190526040812080546001600160401b03848116600160401b90920416148015612c79575080546001600160401b031615155b612c8d5780546001600160401b0316611b42565b8054611b42906001906001600160401b03166141e4565b5f5f5f6002878787604051602001612cee9392919092835260609190911b6bffffffffffffffffffffffff1916602083015260e01b6001600160e01b031916603482015260380190565b60408051601f1981840301815290829052612d0891614285565b602060405180830381855afa158015612d23573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612d469190614158565b9050612d5f6001600160401b038516608083901c61429b565b976107ff919091169650945050505050565b6060612d9c7f00000000000000000000000000000000000000000000000000000000000000006136a2565b905090565b6060612d9c7f00000000000000000000000000000000000000000000000000000000000000006136a2565b612dd98484845f85612a46565b6040805180820182526001600160401b039485165f9081526003870160209081529281205486168252928516828201908152600490960180546001810182559084529190922091519101805494518416600160401b026001600160801b0319909516919093161792909217905550565b5f61126a612e556136df565b8360405161190160f01b8152600281019290925260228201526042902090565b600182810154908201545f91612ea6916001600160a01b0390911690600160801b90046001600160401b0316613808565b612eb0575f612eb3565b60015b6001830154611e619160ff1690600160c01b90046001600160401b0316614139565b5f876001600160401b0316866001600160401b0316101580612f0b5750600b612efd89613848565b612f0791906140d0565b8214155b15612f1757505f611cb6565b5f612f2f85612f29600b8487896142ae565b89613875565b90505f80612f5383612f4487600b818b6142ae565b8c6001600160401b03166138d2565b915091508b82148015612f6e5750896001600160401b031681145b9c9b505050505050505050505050565b6001600160401b03808316905f90612f9990841660016140d0565b90505b808210156111b8575f612fb360ff841760016140d0565b90505f83828410612fc45782612fc6565b835b612fd091906140e3565b90505f8161010014612fee57612fe9600180841b6140e3565b612ff1565b5f195b600886901c5f90815260208a905260409020805460ff881683901b179055905061301b82866140d0565b9450505050612f9c565b81546001600160401b03165f61303c8260016140d0565b90505f61304d8282038316836140e3565b604080516060810182525f80825260208201526001600160401b03871691810191909152909150835b82811115613101575f81815260018801602052604090205482516001600160401b039091169083906130a9908390614139565b6001600160401b03169052505f81815260018801602052604090206130ce9087613272565b826020018181516130df9190614139565b6001600160401b03169052506130fa5f8290038216826140e3565b9050613076565b505f838152600187016020908152604091829020835181549285015194909301516001600160401b039384166001600160801b031990931692909217600160401b948416949094029390931767ffffffffffffffff60801b1916600160801b9183169190910217909155855467ffffffffffffffff191692169190911790935592915050565b5f805b84548110156131f3576131d8855f0182815481106131aa576131aa61410a565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b031685856132b5565b156131eb57816131e781614217565b9250505b60010161318a565b509392505050565b5f5f61320784846122f0565b6001600160401b031611801561324757506001600160a01b0383165f908152602081905260409020546001600160401b03838116600160801b9092041611155b8015613259575061325783611e27565b155b8015611e61575061326a83836123a9565b159392505050565b81545f906001600160401b03838116600160801b90920416106132a6578254600160401b90046001600160401b0316611e61565b5050546001600160401b031690565b5f611b426132c38584611e56565b6001600160401b0380861691161190565b84545f906132e560208601866142d9565b63ffffffff16106132f757505f611bc1565b5f61331f61330860208701876142d9565b63ffffffff1687896139579092919063ffffffff16565b9050806001600160401b0316846001600160401b03161015613344575f915050611bc1565b5f806133bb6007828b61335a60208c018c6142d9565b63ffffffff16815481106133705761337061410a565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03166001600160401b03166001600160401b031681526020019081526020015f20611d0b565b90925090506133f782826133cf868a6141e4565b6133df60408c0160208d01613aea565b8960408d01356133f260608f018f6142f2565b612ed5565b9998505050505050505050565b5f80806041849003613438578435602086013560408701355f1a61342a89828585613966565b955095509550505050613442565b505f915060029050825b93509350939050565b60408051630b135d3f60e11b808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f6134c18560016140d0565b90505b85546001600160401b03168111610b28575f818152600187016020526040902080546135129085906135009088906001600160401b03166141e4565b61350a9190614139565b829085613529565b506135225f8290038216826140d0565b90506134c4565b82546001600160401b03828116600160801b90920416101561359357825477ffffffffffffffffffffffffffffffff00000000000000001981166001600160401b03918216600160401b0267ffffffffffffffff60801b191617600160801b918316919091021783555b50815467ffffffffffffffff19166001600160401b0391909116179055565b6001600160a01b0382165f908152602081905260408120906135d5836001611e56565b8254909150600160c01b90046001600160401b03166136375781546fffffffffffffffffffffffffffffffff16600160c01b6001600160401b03831690810267ffffffffffffffff60801b191691909117600160801b9190910217825561177e565b60018201546001600160401b03908116908416111561177e57600180830154613677918691613671916001600160401b0390911690611e56565b85611e75565b81546001600160401b038216600160801b0267ffffffffffffffff60801b1990911617825550505050565b60605f6136ae83613a2e565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f306001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801561373757507f000000000000000000000000000000000000000000000000000000000000000046145b1561376157507f000000000000000000000000000000000000000000000000000000000000000090565b612d9c604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b6001600160a01b0382165f908152600260209081526040808320600885901c66ffffffffffffff16845290915281205460ff83161c600190811614611e61565b5f5b6001600160401b0382166001821b1015613870578061386881614217565b91505061384a565b919050565b5f845f52838360051b81015b808210156138c557600184168015613899575f516020525b8235811560051b52508360011c935060205f60405f60025afa6138ba575f5ffd5b602082019150613881565b50505f5195945050505050565b5f5f8560201c600160e01b175f526001858560051b81015b80821015613947576001861682358060e01c821561390c575f51602052958601955b911560051b5260019690961c95929092019160205f60408160025afa613930575f5ffd5b5f5160201c8360e01b175f526020820191506138ea565b5050505f51915094509492505050565b5f611b42600185018484613a55565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561399f57505f91506003905082613a24565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa1580156139f0573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116613a1b57505f925060019150829050613a24565b92505f91508190505b9450945094915050565b5f60ff8216601f81111561126a57604051632cd44ac360e21b815260040160405180910390fd5b5f825b80156131f3575f8181526001860160205260409020613a779084613272565b613a819083614139565b9150613a925f8290038216826140e3565b9050613a58565b5080545f825560030160049004905f5260205f2090613ab89190613aba565b565b5f5b80821115613ad1575f81840155600101613abc565b505050565b6001600160401b0381168114611e72575f5ffd5b5f60208284031215613afa575f5ffd5b8135611e6181613ad6565b80356001600160a01b0381168114613870575f5ffd5b5f5f5f60608486031215613b2d575f5ffd5b613b3684613b05565b95602085013595506040909401359392505050565b602080825282518282018190525f918401906040840190835b81811015613bb05783516001600160401b0381511684526001600160401b0360208201511660208501526040810151604085015250606083019250602084019350600181019050613b64565b509095945050505050565b5f5f5f5f5f60a08688031215613bcf575f5ffd5b8535613bda81613ad6565b9450613be860208701613b05565b9350613bf660408701613b05565b92506060860135613c0681613ad6565b91506080860135613c1681613ad6565b809150509295509295909350565b5f60208284031215613c34575f5ffd5b611e6182613b05565b5f60e0820190506001600160401b0383511682526001600160401b0360208401511660208301526001600160401b0360408401511660408301526001600160401b0360608401511660608301526080830151608083015260a0830151613ca760a084018215159052565b5060c083015161283f60c084018215159052565b5f5f60408385031215613ccc575f5ffd5b613cd583613b05565b91506020830135613ce581613ad6565b809150509250929050565b5f5f83601f840112613d00575f5ffd5b5081356001600160401b03811115613d16575f5ffd5b6020830191508360208260051b8501011115613d30575f5ffd5b9250929050565b5f5f5f5f60608587031215613d4a575f5ffd5b613d5385613b05565b93506020850135613d6381613ad6565b925060408501356001600160401b03811115613d7d575f5ffd5b613d8987828801613cf0565b95989497509550505050565b5f5f83601f840112613da5575f5ffd5b5081356001600160401b03811115613dbb575f5ffd5b602083019150836020828501011115613d30575f5ffd5b5f5f5f5f5f5f5f5f60c0898b031215613de9575f5ffd5b8835613df481613ad6565b97506020890135613e0481613ad6565b9650604089013595506060890135613e1b81613ad6565b945060808901356001600160401b03811115613e35575f5ffd5b613e418b828c01613d95565b90955093505060a08901356001600160401b03811115613e5f575f5ffd5b613e6b8b828c01613d95565b999c989b5096995094979396929594505050565b803563ffffffff81168114613870575f5ffd5b5f5f5f5f60808587031215613ea5575f5ffd5b84359350613eb560208601613b05565b9250613ec360408601613e7f565b91506060850135613ed381613ad6565b939692955090935050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b60ff60f81b8816815260e060208201525f613f2a60e0830189613ede565b8281036040840152613f3c8189613ede565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015613f91578351835260209384019390920191600101613f73565b50909b9a5050505050505050505050565b5f5f5f5f60608587031215613fb5575f5ffd5b84356001600160401b03811115613fca575f5ffd5b613fd687828801613d95565b9095509350506020850135613fea81613ad6565b91506040850135613ed381613ad6565b5f5f5f5f6080858703121561400d575f5ffd5b843561401881613ad6565b9350602085013561402881613ad6565b9250604085013591506060850135613ed381613ad6565b5f5f5f5f5f5f5f5f60e0898b031215614056575f5ffd5b88359750602089013561406881613ad6565b9650604089013561407881613ad6565b9550606089013561408881613ad6565b94506080890135935060a0890135925060c08901356001600160401b038111156140b0575f5ffd5b613e6b8b828c01613cf0565b634e487b7160e01b5f52601160045260245ffd5b8082018082111561126a5761126a6140bc565b8181038181111561126a5761126a6140bc565b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b5f6020828403121561412e575f5ffd5b8151611e6181613ad6565b6001600160401b03818116838216019081111561126a5761126a6140bc565b5f60208284031215614168575f5ffd5b5051919050565b5f5f5f60608486031215614181575f5ffd5b835160208501516040860151919450925061419b81613ad6565b809150509250925092565b808202811582820484141761126a5761126a6140bc565b634e487b7160e01b5f52601260045260245ffd5b5f826141df576141df6141bd565b500490565b6001600160401b03828116828216039081111561126a5761126a6140bc565b634e487b7160e01b5f52603160045260245ffd5b5f60018201614228576142286140bc565b5060010190565b5f8235607e19833603018112614243575f5ffd5b9190910192915050565b5f63ffffffff821663ffffffff8103614268576142686140bc565b60010192915050565b634e487b7160e01b5f52602160045260245ffd5b5f82518060208501845e5f920191825250919050565b5f826142a9576142a96141bd565b500690565b5f5f858511156142bc575f5ffd5b838611156142c8575f5ffd5b5050600583901b0193919092039150565b5f602082840312156142e9575f5ffd5b611e6182613e7f565b5f5f8335601e19843603018112614307575f5ffd5b8301803591506001600160401b03821115614320575f5ffd5b6020019150600581901b3603821315613d30575f5ffd' as const
