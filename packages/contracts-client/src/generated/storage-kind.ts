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
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_Frozen",
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
    "name": "REMOVED_PER_PROOF_MAX",
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
        "internalType": "uint256",
        "name": "countMax",
        "type": "uint256"
      }
    ],
    "name": "removeClosed",
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
        "name": "totalPieces",
        "type": "uint64"
      }
    ],
    "name": "sampleOf",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "piece",
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
            "name": "pieces",
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
            "name": "isFrozen",
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
export const storageKindBytecode = '0x610260604052348015610010575f5ffd5b5060405161468338038061468383398101604081905261002f916103b5565b6040518060400160405280601381526020017f4e7550656572537461636b2053746f7261676500000000000000000000000000815250604051806040016040528060018152602001603160f81b81525083604051806080016040528085602001516001600160401b0316815260200185604001516001600160401b0316815260200185606001516001600160401b0316815260200185608001518152505f5f82602001516001600160401b0316118015610102575081602001516001600160401b0316825f01516001600160401b031610155b9050806101225760405163298f38f360e21b815260040160405180910390fd5b6001600160a01b0383166080819052604080516309ae202760e11b8152905163135c404e916004808201926020929091908290030181865afa15801561016a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061018e919061046b565b6001600160a01b031660a0816001600160a01b031681525050826001600160a01b03166359659e906040518163ffffffff1660e01b8152600401602060405180830381865afa1580156101e3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610207919061046b565b6001600160a01b031660c0525080516001600160401b0390811660e05260208201518116610100526040820151166101205260600151610140525061024b8261032a565b610200526102588161032a565b6102205281516020808401919091206101c0528151908201206101e05246610180526102e76101c0516101e051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b610160525050306101a052805163ffffffff165f036103195760405163298f38f360e21b815260040160405180910390fd5b5163ffffffff1661024052506104e8565b5f5f829050601f8151111561035d578260405163305a27a960e01b8152600401610354919061048d565b60405180910390fd5b8051610368826104c2565b179392505050565b6001600160a01b0381168114610384575f5ffd5b50565b805163ffffffff8116811461039a575f5ffd5b919050565b80516001600160401b038116811461039a575f5ffd5b5f5f82840360c08112156103c7575f5ffd5b83516103d281610370565b925060a0601f19820112156103e5575f5ffd5b5060405160a081016001600160401b038111828210171561041457634e487b7160e01b5f52604160045260245ffd5b60405261042360208501610387565b81526104316040850161039f565b60208201526104426060850161039f565b60408201526104536080850161039f565b606082015260a0939093015160808401525092909150565b5f6020828403121561047b575f5ffd5b815161048681610370565b9392505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b805160208083015191908110156104e2575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e05161020051610220516102405161402f6106545f395f8181610519015261149e01525f61286501525f61283501525f61314a01525f61312201525f61307d01525f6130a701525f6130d101525f81816104b801526115e801525f81816102ed01526107f301525f81816104df01528181610c29015281816117b201528181611b7b0152611bc601525f81816103f701528181610e4c0152611dcf01525f81816103550152818161076501528181610b6901528181610d5f01528181611170015281816117130152818161186201528181611a3201528181611d47015281816122dd015281816124aa0152818161292601528181612e98015261343f01525f81816102510152818161088a01528181610f540152818161101801526110cb01525f818161041e015281816109e40152818161160a0152611688015261402f5ff3fe608060405234801561000f575f5ffd5b50600436106101d1575f3560e01c806380f55605116100fe578063bd5fd65e1161009e578063cd617a1a1161006e578063cd617a1a14610550578063d0ec4d0814610563578063dd4debe41461058b578063e25d0c581461059e575f5ffd5b8063bd5fd65e146104b3578063bfaae260146104da578063c667011514610501578063c6958b8914610514575f5ffd5b80638c4a5df5116100d95780638c4a5df5146104675780638f879de91461047a578063a77c18071461048d578063b36db4c4146104a0575f5ffd5b806380f5560514610419578063836586761461044057806384b0196e1461044c575f5ffd5b80633c6a0f71116101745780636ef5f155116101445780636ef5f1551461039a57806371623005146103ad57806376738915146103df5780637f6e2e1a146103f2575f5ffd5b80633c6a0f711461032757806345918ad11461033d57806359659e901461035057806366e305fd14610377575f5ffd5b806319f6c845116101af57806319f6c845146102ab57806320c79e13146102b55780632254f925146102c85780633565e508146102e8575f5ffd5b80630fbaaf68146101d5578063135c404e1461024c57806313b8010f1461028b575b5f5ffd5b61021d6101e33660046137e3565b6001600160401b039081165f90815260066020526040902080546002820154600190920154600160a01b9182900484169492939190041690565b604080516001600160401b03948516815260208101939093529216918101919091526060015b60405180910390f35b6102737f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610243565b61029e610299366004613814565b6105b1565b6040516102439190613844565b6102b361072d565b005b6102b36102c33660046138b4565b6109d9565b6102db6102d636600461391d565b610abd565b6040516102439190613936565b61030f7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160401b039091168152602001610243565b61032f600481565b604051908152602001610243565b6102b361034b3660046139b4565b610b66565b6102737f000000000000000000000000000000000000000000000000000000000000000081565b61038a61038536600461391d565b61108b565b6040519015158152602001610243565b6102b36103a8366004613a2d565b61113c565b6103c06103bb366004613aed565b61146f565b604080516001600160401b039093168352602083019190915201610243565b6102b36103ed366004613b79565b61148a565b61030f7f000000000000000000000000000000000000000000000000000000000000000081565b6102737f000000000000000000000000000000000000000000000000000000000000000081565b61030f64010000000081565b610454611515565b6040516102439796959493929190613c05565b6102b3610475366004613c9b565b611557565b61032f61048836600461391d565b6115c1565b6102b361049b3660046137e3565b61167d565b61038a6104ae3660046139b4565b61170f565b61032f7f000000000000000000000000000000000000000000000000000000000000000081565b61030f7f000000000000000000000000000000000000000000000000000000000000000081565b61032f61050f366004613cf3565b6118de565b61053b7f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff9091168152602001610243565b61032f61055e3660046137e3565b61195e565b61032f61057136600461391d565b6001600160a01b03165f9081526007602052604090205490565b6102b3610599366004613d38565b611a22565b61038a6105ac366004613d60565b611adf565b6001600160a01b0383165f9081526007602052604081208054606092906105d88587613df3565b106105e45781546105ee565b6105ee8486613df3565b90508481116105fd575f610607565b6106078582613e06565b6001600160401b0381111561061e5761061e613e19565b60405190808252806020026020018201604052801561066757816020015b604080516060810182525f80825260208083018290529282015282525f1990920191018161063c5790505b5092505f5b8351811015610723575f836106818389613df3565b8154811061069157610691613e2d565b5f91825260208083206004830401546040805160608101825260039094166008026101000a9091046001600160401b0390811680855280865260068085528387206001810154600160a01b90049093168686015295819052949092526002909101549082015286519192509086908490811061070f5761070f613e2d565b60209081029190910101525060010161066c565b5050509392505050565b335f8181526020819052604090209061074590611b19565b61076257604051632da4accf60e21b815260040160405180910390fd5b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156107bf573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107e39190613e41565b60018301549091505f90610828907f000000000000000000000000000000000000000000000000000000000000000090600160401b90046001600160401b0316613e5c565b9050806001600160401b0316826001600160401b0316101561086d57604051632b99b24560e11b81526001600160401b03821660048201526024015b60405180910390fd5b604051635df2186f60e11b81523360048201523060248201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063bbe430de90604401602060405180830381865afa1580156108d7573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108fb9190613e7b565b90505f610907336115c1565b905080821080610915575081155b1561093d57604051632d5d9f8b60e01b81526004810183905260248101829052604401610864565b6001808601805467ffffffffffffffff60401b1916905561095f908590611b48565b85546001600160401b0391909116600160801b0267ffffffffffffffff60801b19909116178555335f90815260026020526040902061099d90611b5a565b6109a8335f86611b67565b60405133907ffd2eab5741b1e407565b3c6c24352883580ba6ea017f97b341857c0b32024a42905f90a25050505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614610a22576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b038086165f90815260066020908152604080832080546001600160a01b03808b166001600160a01b0319928316178355600183018054918b1691909216811790915560038201805460ff60801b19898916600160401b026001600160801b0319909216988b16989098171796909616600160801b1790955593835260079091529020610ab59087611c33565b505050505050565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905290610afe83611c8f565b9050610b0983611e1e565b6001600160401b03908116835281518116602080850191909152820151811660408085019190915282015116606080840191909152810151608080840191909152810151151560a0808401919091520151151560c0820152919050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610bc3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610be79190613e41565b90506001600160401b0380821690831610610c2057604051630a97f7ad60e41b81526001600160401b0383166004820152602401610864565b610c5e610c4d837f0000000000000000000000000000000000000000000000000000000000000000611b48565b6001600160401b0380841691161090565b15610c875760405163323a77f560e01b81526001600160401b0383166004820152602401610864565b610c9083611b19565b15610cae5760405163380f7dd960e21b815260040160405180910390fd5b610cb88383611e4e565b610ce057604051636f65c71560e01b81526001600160401b0383166004820152602401610864565b6001600160a01b0383165f90815260016020818152604080842066ffffffffffffff600888901c1685529091529091205460ff84161c811603610d4157604051631d1cba1760e11b81526001600160401b0383166004820152602401610864565b604051631498b51560e11b81526001600160401b03831660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015610dac573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610dd09190613e7b565b5f03610dfa576040516356bc7b9b60e11b81526001600160401b0383166004820152602401610864565b6001600160a01b0383165f818152600160208181526040808420600888901c66ffffffffffffff1685528252808420805460ff89169490941b9093179092559282526002909252908120610e709084847f0000000000000000000000000000000000000000000000000000000000000000611ed7565b604080518281523360208201529192506001600160401b038516916001600160a01b038716917f0488bbfd65c15f49399ae4d6271e986c0e80f61ec80be1cb6bdfdd8110bd5da9910160405180910390a360058110610f2d576001600160a01b0384165f81815260208190526040808220600101805467ffffffffffffffff60401b1916600160401b6001600160401b03881602179055517f750749be35f9ce5d010046b7584189d419789b19fcdfd5ec8d06bae63449ae909190a25b604051632eda991b60e11b81526001600160a01b0385811660048301523060248301525f917f000000000000000000000000000000000000000000000000000000000000000090911690635db5323690604401606060405180830381865afa158015610f9b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610fbf9190613e92565b505090505f612710610fd084612068565b610fda9084613ec9565b610fe49190613ef4565b90508015610ab557604051630bfac59960e41b81526001600160a01b038781166004830152602482018390523360448301527f0000000000000000000000000000000000000000000000000000000000000000169063bfac5990906064016020604051808303815f875af115801561105e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906110829190613e7b565b50505050505050565b5f61109582611b19565b15801561113657506110a6826115c1565b604051635df2186f60e11b81526001600160a01b0384811660048301523060248301527f0000000000000000000000000000000000000000000000000000000000000000169063bbe430de90604401602060405180830381865afa158015611110573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111349190613e7b565b115b92915050565b6001600160401b0388165f908152600660209081526040808320815162c080c360e31b815291519093926001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001692630604061892600480830193928290030181865afa1580156111b5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111d99190613e41565b6003830154909150600160801b900460ff16158061120257506003820154600160881b900460ff165b80611224575060038201546001600160401b03600160401b9091048116908216115b1561124d57604051630eaa358f60e21b81526001600160401b038b166004820152602401610864565b81546001600160401b03600160a01b9091048116908a161161129657815460405163242dbb4d60e21b8152600160a01b9091046001600160401b03166004820152602401610864565b60038201546001600160401b0390811690881611156112e1576003820154604051633bf2849760e11b81526001600160401b03808a1660048301529091166024820152604401610864565b60018201546112f9906001600160a01b0316826120b3565b5f6113068b8b8b8b6118de565b8354909150611320906001600160a01b031682898961210c565b61133d57604051638fb32c8d60e01b815260040160405180910390fd5b6001830154611357906001600160a01b031682878761210c565b6113745760405163b29dd5cd60e01b815260040160405180910390fd5b61137d8b61195e565b600484015560018301546001600160a01b03165f908152602081905260409020546001600160401b03166005840180546001600160401b039283166001600160801b031990911617600160401b85841602179055835467ffffffffffffffff60a01b1916600160a01b918c1691909102178355600283018990556114028b848a61217e565b6001830154604080516001600160401b038d81168252602082018d90528b81168284015291516001600160a01b0390931692918e16917f36824047ec43970ca39e952e55fb59d5f6595cb6f9e5416b23988e82abdc631e9181900360600190a35050505050505050505050565b5f5f61147d8686868661220c565b9150915094509492505050565b5f61149585856122d9565b905063ffffffff7f00000000000000000000000000000000000000000000000000000000000000001682146114e0576040516304c3860360e01b815260048101839052602401610864565b6001600160a01b0385165f9081526007602052604090206115049082878686612550565b61150e858561274e565b5050505050565b5f6060805f5f5f606061152661282e565b61152e61285e565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b8215611576576040516376fa191160e11b815260040160405180910390fd5b6401000000006001600160401b03831611156115bb57604051633bf2849760e11b81526001600160401b03831660048201526401000000006024820152604401610864565b50505050565b604051633bb30c7d60e11b81526001600160a01b0382811660048301523060248301525f917f0000000000000000000000000000000000000000000000000000000000000000917f0000000000000000000000000000000000000000000000000000000000000000169063776618fa90604401602060405180830381865afa15801561164f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906116739190613e7b565b6111369190613ec9565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146116c6576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b0381165f90815260066020526040902060038101805460ff60881b1916600160881b179055600181015461170b9083906001600160a01b0316612889565b5050565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa15801561176d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906117919190613e41565b90506001600160401b038082169084161080156117d857506117d6610c4d847f0000000000000000000000000000000000000000000000000000000000000000611b48565b155b80156117ea57506117e884611b19565b155b80156117fb57506117fb8484611e4e565b801561183d57506001600160a01b0384165f90815260016020818152604080842066ffffffffffffff600889901c1685529091529091205460ff85161c811614155b80156118d65750604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa1580156118af573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906118d39190613e7b565b15155b949350505050565b604080517f0d8cc5540cc408c5e475b0b482af11de4db7744840582520a7d38d1b3c3ad7aa60208201526001600160401b038087169282019290925281851660608201526080810184905290821660a08201525f906119559060c001604051602081830303815290604052805190602001206128f6565b95945050505050565b6001600160401b038181165f908152600660209081526040808320600581015460018201546001600160a01b031685529284905290832054929390928492821691166119aa9190613f07565b600583015460038401546001600160401b0392831693505f926119da92600160401b908190048216920416613f07565b6001600160401b031690508082106119f257806119f4565b815b6001840154611a139190600160a01b90046001600160401b0316613ec9565b83600401546119559190613df3565b611a2b82612922565b15611ad5577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611a8c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611ab09190613e41565b6040516304d5251760e01b81526001600160401b039091166004820152602401610864565b61170b8282612a4a565b5f866001600160401b0316866001600160401b0316108015611b0b5750611b0b88888888888888612b1d565b90505b979650505050505050565b6001600160a01b03165f90815260208190526040902060010154600160401b90046001600160401b0316151590565b5f611b538284613e5c565b9392505050565b611b64815f613797565b50565b5f611b73826001613e5c565b90505f611ba17f00000000000000000000000000000000000000000000000000000000000000006001613e5c565b6001600160401b0316826001600160401b031611611bbf575f611bf5565b6001611beb7f000000000000000000000000000000000000000000000000000000000000000084613f07565b611bf59190613f07565b905061150e6001600160401b0380831690861610611c135784611c15565b815b6001600160a01b0387165f9081526001602052604090209085612b99565b611c3f82600101612c40565b6001600160401b039182165f818152600380860160209081526040832094909455855460018101875595825292902060048504018054600895909316949094026101000a90810292021916179055565b6040805160c0810182525f8082526020808301829052828401829052606083018290526080830182905260a083018290526001600160a01b03851682528190529182208054600160401b90046001600160401b031682529091611cf184611e1e565b6001600160401b03161115611d18578054600160801b90046001600160401b031660208301525b80546001600160401b0316604080840191909152805162c080c360e31b81529051611df3916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016916306040618916004808201926020929091908290030181865afa158015611d91573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611db59190613e41565b6001600160a01b0385165f908152600260205260409020907f0000000000000000000000000000000000000000000000000000000000000000612cbe565b6060830152611e0183611b19565b15156080830152611e1183612922565b151560a083015250919050565b6001600160a01b0381165f90815260076020526040812060010154600160401b90046001600160401b0316611136565b6001600160a01b0382165f9081526020819052604081208054600160c01b90046001600160401b031615801590611e9a575080546001600160401b03600160c01b909104811690841610155b80156118d657505f611eab85611e1e565b6001600160401b031611806118d65750600101546001600160401b039081169216919091111592915050565b5f80805b8654811015611fc557611f29875f018281548110611efb57611efb613e2d565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03168686612d32565b15611fbd57865f018181548110611f4257611f42613e2d565b5f918252602090912060048204015460039091166008026101000a90046001600160401b03168783611f7381613f26565b945081548110611f8557611f85613e2d565b905f5260205f2090600491828204019190066008026101000a8154816001600160401b0302191690836001600160401b031602179055505b600101611edb565b505b8554811015612015578554869080611fe157611fe1613f3e565b5f8281526020902060045f199092019182040180546001600160401b03600860038516026101000a02191690559055611fc7565b8554600180820188555f888152602090206004830401805460039093166008026101000a6001600160401b0381810219909416938916029290921790915561205e908290613df3565b9695505050505050565b5f6001821161207857505f919050565b81600203612088575060c8919050565b8160030361209957506101f4919050565b816004036120aa57506103e8919050565b50610bb8919050565b6120bc82611b19565b156120da5760405163380f7dd960e21b815260040160405180910390fd5b6120e382612922565b1561170b576040516304d5251760e01b81526001600160401b0382166004820152602401610864565b5f846001600160a01b03163b5f0361216b575f5f61212b868686612d51565b5090925090505f81600381111561214457612144613f52565b1480156121625750866001600160a01b0316826001600160a01b0316145b925050506118d6565b61217785858585612d98565b90506118d6565b60018201546001600160a01b03165f61219682611e1e565b60018501546001600160a01b0381165f9081526007602052604090209192506121d291908790600160a01b90046001600160401b031686612e02565b60018401805467ffffffffffffffff60a01b1916600160a01b6001600160401b0386160217905561150e828261220782611e1e565b612e45565b5f5f5f60028787876040516020016122569392919092835260609190911b6bffffffffffffffffffffffff1916602083015260e01b6001600160e01b031916603482015260380190565b60408051601f198184030181529082905261227091613f66565b602060405180830381855afa15801561228b573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906122ae9190613e7b565b90506122c76001600160401b038516608083901c613f7c565b976107ff919091169650945050505050565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015612337573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061235b9190613e41565b90506001600160401b038084169082161461239457604051639a265f7160e01b81526001600160401b0382166004820152602401610864565b61239d84611b19565b156123bb5760405163380f7dd960e21b815260040160405180910390fd5b6123c484611e1e565b6001600160401b0316158061240257506001600160a01b0384165f908152602081905260409020546001600160401b03848116600160801b90920416115b1561242b57604051636f65c71560e01b81526001600160401b0384166004820152602401610864565b6001600160a01b0384165f90815260016020818152604080842066ffffffffffffff600889901c1685529091529091205460ff85161c81160361248c57604051631d1cba1760e11b81526001600160401b0384166004820152602401610864565b604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa1580156124f7573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061251b9190613e7b565b91505f829003612549576040516356bc7b9b60e11b81526001600160401b0384166004820152602401610864565b5092915050565b6001850154600160401b90046001600160401b03165f5b63ffffffff8116831115611082573684848363ffffffff1681811061258e5761258e613e2d565b90506020028101906125a09190613f8f565b90505f5f6125b08989868861220c565b8b5491935091506125c46020850185613fad565b63ffffffff16106125f057604051631da644e760e01b815263ffffffff85166004820152602401610864565b5f6006818c6126026020880188613fad565b63ffffffff168154811061261857612618613e2d565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03166001600160401b03166001600160401b031681526020019081526020015f2090505f61268b855f0160208101906126769190613fad565b63ffffffff168d612f5690919063ffffffff16565b60018301549091506001600160401b03600160a01b9091048116905f90808416908716108015906126d657506001600160401b0382166126cb8488613f07565b6001600160401b0316105b905080158061270e5750600284015461270c90836126f4868a613f07565b8860208c013561270760408e018e613fc6565b612b1d565b155b1561273457604051631da644e760e01b815263ffffffff89166004820152602401610864565b5050505050505080806127469061400b565b915050612567565b6001600160a01b0382165f908152602081815260408083206001808452828520600887901c66ffffffffffffff168652909352908320805460ff861684901b1790558054909283916127aa9084906001600160401b0316613e5c565b82546101009290920a6001600160401b03818102199093169183160217909155825467ffffffffffffffff60401b1916600160401b9185169182021783556040519091506001600160a01b038516907f27fdd707236f230c963ad2d23731ec4da3265eda71956743331ca54a32b2de0b905f90a3612829836004612a4a565b505050565b60606128597f0000000000000000000000000000000000000000000000000000000000000000612f64565b905090565b60606128597f0000000000000000000000000000000000000000000000000000000000000000612f64565b61289281612922565b156128ed576001600160a01b03165f90815260036020818152604083208054600181018255908452922060048304018054929091166008026101000a6001600160401b03818102199093169390921691909102919091179055565b61170b82612fa1565b5f611136612902613071565b8360405161190160f01b8152600281019290925260228201526042902090565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015612980573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906129a49190613e41565b90505f6129b084611e1e565b6001600160401b03161180156129f057506001600160a01b0383165f908152602081905260409020546001600160401b03828116600160801b9092041611155b8015612a025750612a0083611b19565b155b8015611b5357506001600160a01b0383165f90815260016020818152604080842066ffffffffffffff600887901c1685529091529091205460ff83161c811614159392505050565b6001600160a01b0382165f908152600360205260408120905b8281108015612a725750815415155b156115bb5781545f908390612a8990600190613e06565b81548110612a9957612a99613e2d565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b0316905082805480612ad257612ad2613f3e565b5f8281526020902060045f199092019182040180546001600160401b03600860038516026101000a02191690559055612b0a81612fa1565b5080612b1581613f26565b915050612a63565b5f5f612b288861319a565b9050612b35600b82613df3565b8303612b605788612b578686868a600b8d6001600160401b0316901b176131c7565b14915050611b0e565b8281148015612b6d575084155b8015612b8c575088612b8a8686868b6001600160401b03166131c7565b145b9998505050505050505050565b6001600160401b03808316905f90612bb49084166001613df3565b90505b8082101561150e575f612bce60ff84176001613df3565b90505f83828410612bdf5782612be1565b835b612beb9190613e06565b90505f8161010014612c0957612c04600180841b613e06565b612c0c565b5f195b600886901c5f90815260208a905260409020805460ff881683901b1790559050612c368286613df3565b9450505050612bb7565b80546001600160401b03165f612c57826001613df3565b9050612c7183612c6c5f849003841684613e06565b613224565b612c7b8484613224565b612c859190613f07565b5f8281526001850160205260409020805467ffffffffffffffff199081166001600160401b039384161790915584541691161790915590565b5f805b8454811015612d2a57612d0f855f018281548110612ce157612ce1613e2d565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03168585612d32565b15612d225781612d1e81613f26565b9250505b600101612cc1565b509392505050565b5f6118d6612d408584611b48565b6001600160401b0380861691161190565b5f80806041849003612d85578435602086013560408701355f1a612d7789828585613268565b955095509550505050612d8f565b505f915060029050825b93509350939050565b60408051630b135d3f60e11b808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b806001600160401b0316826001600160401b0316146115bb576001600160401b0383165f9081526003850160205260409020546115bb9060018601908484613330565b6001600160401b038216158015612e6457505f816001600160401b0316115b15612e7257612e7283613415565b5f826001600160401b0316118015612e9157506001600160401b038116155b15612829577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015612ef2573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612f169190613e41565b6001600160a01b0384165f90815260208190526040902060010180546001600160401b039290921667ffffffffffffffff19909216919091179055505050565b5f611b536001840183613224565b60605f612f7083613583565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b6001600160401b0381165f908152600660205260408120600101546001600160a01b031690612fcf82611e1e565b6001600160401b038085165f90815260066020818152604080842060018101546001600160a01b038116865260079093529084209596509493613054938993600160a01b9093049091169190613024866135aa565b6001600160401b03908116825260208201929092526040015f206001015485939291600160a01b909104166135fa565b50600301805460ff60801b19169055612829828261220782611e1e565b5f306001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480156130c957507f000000000000000000000000000000000000000000000000000000000000000046145b156130f357507f000000000000000000000000000000000000000000000000000000000000000090565b612859604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f5b6001600160401b0382166001821b10156131c257806131ba81613f26565b91505061319c565b919050565b5f845f52838360051b81015b80821015613217576001841680156131eb575f516020525b8235811560051b52508360011c935060205f60405f60025afa61320c575f5ffd5b6020820191506131d3565b50505f5195945050505050565b5f815b8015612549575f818152600185016020526040902054613250906001600160401b031683613e5c565b91506132615f829003821682613e06565b9050613227565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411156132a157505f91506003905082613326565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa1580156132f2573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b03811661331d57505f925060019150829050613326565b92505f91508190505b9450945094915050565b8354819061334f908490600160401b90046001600160401b0316613f07565b6133599190613e5c565b84546001600160401b0391909116600160401b0267ffffffffffffffff60401b199091161784555f61338c846001613df3565b90505b84546001600160401b0316811161150e575f81815260018601602052604090205482906133c69085906001600160401b0316613f07565b6133d09190613e5c565b5f8281526001870160205260408120805467ffffffffffffffff19166001600160401b039390931692909217909155819003811661340e9082613df3565b905061338f565b6001600160a01b038082165f90815260208181526040808320815162c080c360e31b8152915190947f00000000000000000000000000000000000000000000000000000000000000001692630604061892600480820193918290030181865afa158015613484573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906134a89190613e41565b90505f6134b6826001611b48565b8354909150600160c01b90046001600160401b03166135185782546fffffffffffffffffffffffffffffffff16600160c01b6001600160401b03831690810267ffffffffffffffff60801b191691909117600160801b919091021783556115bb565b60018301546001600160401b0390811690831611156115bb57600180840154613558918691613552916001600160401b0390911690611b48565b84611b67565b82546001600160401b038216600160801b0267ffffffffffffffff60801b1990911617835550505050565b5f60ff8216601f81111561113657604051632cd44ac360e21b815260040160405180910390fd5b80545f9082906135bc90600190613e06565b815481106135cc576135cc613e2d565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03169050919050565b6001600160401b0383165f9081526003850160205260408120549061361e866135aa565b905061362c8686865f612e02565b6001600160401b03808216908616146136b35761364b8682855f612e02565b80865f01838154811061366057613660613e2d565b5f9182526020808320600483040180546001600160401b0395861660086003958616026101000a9081029087021990911617905592841682528801909152604081208390556136b3908790839086612e02565b6136bf86600101613731565b85548690806136d0576136d0613f3e565b600190038181905f5260205f2090600491828204019190066008026101000a8154906001600160401b0302191690559055856003015f866001600160401b03166001600160401b031681526020019081526020015f205f9055505050505050565b80546001600160401b039081165f908152600180840160205260408220805467ffffffffffffffff191690558354909284929161377091859116613f07565b92506101000a8154816001600160401b0302191690836001600160401b0316021790555050565b5080545f825560030160049004905f5260205f20906137b691906137b8565b565b5f5b80821115612829575f818401556001016137ba565b6001600160401b0381168114611b64575f5ffd5b5f602082840312156137f3575f5ffd5b8135611b53816137cf565b80356001600160a01b03811681146131c2575f5ffd5b5f5f5f60608486031215613826575f5ffd5b61382f846137fe565b95602085013595506040909401359392505050565b602080825282518282018190525f918401906040840190835b818110156138a95783516001600160401b0381511684526001600160401b036020820151166020850152604081015160408501525060608301925060208401935060018101905061385d565b509095945050505050565b5f5f5f5f5f60a086880312156138c8575f5ffd5b85356138d3816137cf565b94506138e1602087016137fe565b93506138ef604087016137fe565b925060608601356138ff816137cf565b9150608086013561390f816137cf565b809150509295509295909350565b5f6020828403121561392d575f5ffd5b611b53826137fe565b5f60e0820190506001600160401b0383511682526001600160401b0360208401511660208301526001600160401b0360408401511660408301526001600160401b0360608401511660608301526080830151608083015260a08301516139a060a084018215159052565b5060c083015161254960c084018215159052565b5f5f604083850312156139c5575f5ffd5b6139ce836137fe565b915060208301356139de816137cf565b809150509250929050565b5f5f83601f8401126139f9575f5ffd5b5081356001600160401b03811115613a0f575f5ffd5b602083019150836020828501011115613a26575f5ffd5b9250929050565b5f5f5f5f5f5f5f5f60c0898b031215613a44575f5ffd5b8835613a4f816137cf565b97506020890135613a5f816137cf565b9650604089013595506060890135613a76816137cf565b945060808901356001600160401b03811115613a90575f5ffd5b613a9c8b828c016139e9565b90955093505060a08901356001600160401b03811115613aba575f5ffd5b613ac68b828c016139e9565b999c989b5096995094979396929594505050565b803563ffffffff811681146131c2575f5ffd5b5f5f5f5f60808587031215613b00575f5ffd5b84359350613b10602086016137fe565b9250613b1e60408601613ada565b91506060850135613b2e816137cf565b939692955090935050565b5f5f83601f840112613b49575f5ffd5b5081356001600160401b03811115613b5f575f5ffd5b6020830191508360208260051b8501011115613a26575f5ffd5b5f5f5f5f60608587031215613b8c575f5ffd5b613b95856137fe565b93506020850135613ba5816137cf565b925060408501356001600160401b03811115613bbf575f5ffd5b613bcb87828801613b39565b95989497509550505050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b60ff60f81b8816815260e060208201525f613c2360e0830189613bd7565b8281036040840152613c358189613bd7565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015613c8a578351835260209384019390920191600101613c6c565b50909b9a5050505050505050505050565b5f5f5f5f60608587031215613cae575f5ffd5b84356001600160401b03811115613cc3575f5ffd5b613ccf878288016139e9565b9095509350506020850135613ce3816137cf565b91506040850135613b2e816137cf565b5f5f5f5f60808587031215613d06575f5ffd5b8435613d11816137cf565b93506020850135613d21816137cf565b9250604085013591506060850135613b2e816137cf565b5f5f60408385031215613d49575f5ffd5b613d52836137fe565b946020939093013593505050565b5f5f5f5f5f5f5f60c0888a031215613d76575f5ffd5b873596506020880135613d88816137cf565b95506040880135613d98816137cf565b9450606088013593506080880135925060a08801356001600160401b03811115613dc0575f5ffd5b613dcc8a828b01613b39565b989b979a50959850939692959293505050565b634e487b7160e01b5f52601160045260245ffd5b8082018082111561113657611136613ddf565b8181038181111561113657611136613ddf565b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b5f60208284031215613e51575f5ffd5b8151611b53816137cf565b6001600160401b03818116838216019081111561113657611136613ddf565b5f60208284031215613e8b575f5ffd5b5051919050565b5f5f5f60608486031215613ea4575f5ffd5b8351602085015160408601519194509250613ebe816137cf565b809150509250925092565b808202811582820484141761113657611136613ddf565b634e487b7160e01b5f52601260045260245ffd5b5f82613f0257613f02613ee0565b500490565b6001600160401b03828116828216039081111561113657611136613ddf565b5f60018201613f3757613f37613ddf565b5060010190565b634e487b7160e01b5f52603160045260245ffd5b634e487b7160e01b5f52602160045260245ffd5b5f82518060208501845e5f920191825250919050565b5f82613f8a57613f8a613ee0565b500690565b5f8235605e19833603018112613fa3575f5ffd5b9190910192915050565b5f60208284031215613fbd575f5ffd5b611b5382613ada565b5f5f8335601e19843603018112613fdb575f5ffd5b8301803591506001600160401b03821115613ff4575f5ffd5b6020019150600581901b3603821315613a26575f5ffd5b5f63ffffffff821663ffffffff810361402657614026613ddf565b6001019291505056' as const
