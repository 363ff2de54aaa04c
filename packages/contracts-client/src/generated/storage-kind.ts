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
  },
  {
    "inputs": [],
    "name": "watchedCount",
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
    "name": "watchedOperators",
    "outputs": [
      {
        "internalType": "address[]",
        "name": "page",
        "type": "address[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  }
] as const

/** Creation code, without constructor arguments. */
export const storageKindBytecode = '0x610260604052348015610010575f5ffd5b50604051614da6380380614da683398101604081905261002f916103b5565b6040518060400160405280601381526020017f4e7550656572537461636b2053746f7261676500000000000000000000000000815250604051806040016040528060018152602001603160f81b81525083604051806080016040528085602001516001600160401b0316815260200185604001516001600160401b0316815260200185606001516001600160401b0316815260200185608001518152505f5f82602001516001600160401b0316118015610102575081602001516001600160401b0316825f01516001600160401b031610155b9050806101225760405163298f38f360e21b815260040160405180910390fd5b6001600160a01b0383166080819052604080516309ae202760e11b8152905163135c404e916004808201926020929091908290030181865afa15801561016a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061018e919061046b565b6001600160a01b031660a0816001600160a01b031681525050826001600160a01b03166359659e906040518163ffffffff1660e01b8152600401602060405180830381865afa1580156101e3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610207919061046b565b6001600160a01b031660c0525080516001600160401b0390811660e05260208201518116610100526040820151166101205260600151610140525061024b8261032a565b610200526102588161032a565b6102205281516020808401919091206101c0528151908201206101e05246610180526102e76101c0516101e051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b610160525050306101a052805163ffffffff165f036103195760405163298f38f360e21b815260040160405180910390fd5b5163ffffffff1661024052506104e8565b5f5f829050601f8151111561035d578260405163305a27a960e01b8152600401610354919061048d565b60405180910390fd5b8051610368826104c2565b179392505050565b6001600160a01b0381168114610384575f5ffd5b50565b805163ffffffff8116811461039a575f5ffd5b919050565b80516001600160401b038116811461039a575f5ffd5b5f5f82840360c08112156103c7575f5ffd5b83516103d281610370565b925060a0601f19820112156103e5575f5ffd5b5060405160a081016001600160401b038111828210171561041457634e487b7160e01b5f52604160045260245ffd5b60405261042360208501610387565b81526104316040850161039f565b60208201526104426060850161039f565b60408201526104536080850161039f565b606082015260a0939093015160808401525092909150565b5f6020828403121561047b575f5ffd5b815161048681610370565b9392505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b805160208083015191908110156104e2575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e0516102005161022051610240516147446106625f395f8181610503015261129e01525f612ee701525f612eb701525f61398101525f61395901525f6138b401525f6138de01525f61390801525f81816104a201526118ea01525f81816102b8015261082101525f81816104c901528181610e5b01528181611b8c01528181611fc8015281816120130152613c7201525f81816103cc0152818161104b015261235801525f818161033d0152818161079301528181610adb01528181610bb701528181610d9b01528181610f63015281816113e3015281816119fc01528181611aed01528181611c0d01528181611e4f015281816122d00152818161239f0152818161273f01526128df01525f818161021c015281816108b80152818161115301528181611217015261133e01525f81816103f301528181610a120152818161190c015261198a01526147445ff3fe608060405234801561000f575f5ffd5b50600436106101d1575f3560e01c806380f55605116100fe578063ba99a3111161009e578063c6958b891161006e578063c6958b89146104fe578063cd617a1a1461053a578063d0ec4d081461054d578063f46ba52414610575575f5ffd5b8063ba99a31114610495578063bd5fd65e1461049d578063bfaae260146104c4578063c6670115146104eb575f5ffd5b80638c4a5df5116100d95780638c4a5df51461043b5780638f879de91461044e578063a77c18071461046f578063b36db4c414610482575f5ffd5b806380f55605146103ee578063836586761461041557806384b0196e14610420575f5ffd5b80633591d88a1161017457806366e305fd1161014457806366e305fd1461035f5780636ef5f1551461038257806371623005146103955780637f6e2e1a146103c7575f5ffd5b80633591d88a146102f257806345918ad1146103125780634db079ba1461032557806359659e9014610338575f5ffd5b806319f6c845116101af57806319f6c8451461027657806320c79e13146102805780632254f925146102935780633565e508146102b3575f5ffd5b80630fbaaf68146101d5578063135c404e1461021757806313b8010f14610256575b5f5ffd5b6101e86101e3366004613e97565b610588565b604080516001600160401b03948516815260208101939093529216918101919091526060015b60405180910390f35b61023e7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b03909116815260200161020e565b610269610264366004613ec8565b6105d7565b60405161020e9190613ef8565b61027e61075b565b005b61027e61028e366004613f68565b610a07565b6102a66102a1366004613fd1565b610b6e565b60405161020e9190613fea565b6102da7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160401b03909116815260200161020e565b610305610300366004614068565b610c97565b60405161020e9190614088565b61027e6103203660046140c8565b610d98565b61027e610333366004614144565b61128a565b61023e7f000000000000000000000000000000000000000000000000000000000000000081565b61037261036d366004613fd1565b6112fe565b604051901515815260200161020e565b61027e6103903660046141df565b6113af565b6103a86103a336600461429f565b6117fe565b604080516001600160401b03909316835260208301919091520161020e565b6102da7f000000000000000000000000000000000000000000000000000000000000000081565b61023e7f000000000000000000000000000000000000000000000000000000000000000081565b6102da638000000081565b610428611819565b60405161020e9796959493929190614319565b61027e6104493660046143af565b61185b565b61046161045c366004613fd1565b6118c3565b60405190815260200161020e565b61027e61047d366004613e97565b61197f565b6103726104903660046140c8565b611ae9565b600554610461565b6104617f000000000000000000000000000000000000000000000000000000000000000081565b6102da7f000000000000000000000000000000000000000000000000000000000000000081565b6104616104f9366004614407565b611c89565b6105257f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff909116815260200161020e565b610461610548366004613e97565b611d09565b61046161055b366004613fd1565b6001600160a01b03165f908152600b602052604090205490565b61037261058336600461444c565b611de1565b6001600160401b0381165f908152600a602052604081208190819081906105ae90611e01565b600181015490546001600160401b0380831698919750600160401b909204909116945092505050565b6001600160a01b0383165f908152600b602052604081208054606092906105fe85876144dd565b1061060a578154610614565b61061484866144dd565b9050848111610623575f61062d565b61062d85826144f0565b6001600160401b0381111561064457610644614503565b60405190808252806020026020018201604052801561068d57816020015b604080516060810182525f80825260208083018290529282015282525f199092019101816106625790505b5092505f5b8351811015610751575f836106a783896144dd565b815481106106b7576106b7614517565b5f918252602080832060048304015460039092166008026101000a9091046001600160401b0316808352600a9091526040822090925081906106f890611e4a565b915091506040518060600160405280846001600160401b03168152602001826001600160401b031681526020018381525087858151811061073b5761073b614517565b6020908102919091010152505050600101610692565b5050509392505050565b335f8181526020819052604090209061077390611f66565b61079057604051632da4accf60e21b815260040160405180910390fd5b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156107ed573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610811919061452b565b60018301549091505f90610856907f000000000000000000000000000000000000000000000000000000000000000090600160401b90046001600160401b0316614546565b9050806001600160401b0316826001600160401b0316101561089b57604051632b99b24560e11b81526001600160401b03821660048201526024015b60405180910390fd5b604051635df2186f60e11b81523360048201523060248201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063bbe430de90604401602060405180830381865afa158015610905573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109299190614565565b90505f610935336118c3565b905080821080610943575081155b1561096b57604051632d5d9f8b60e01b81526004810183905260248101829052604401610892565b6001808601805467ffffffffffffffff60401b1916905561098d908590611f95565b85546001600160401b0391909116600160801b0267ffffffffffffffff60801b19909116178555335f9081526004602052604090206109cb90611fa7565b6109d6335f86611fb4565b60405133907ffd2eab5741b1e407565b3c6c24352883580ba6ea017f97b341857c0b32024a42905f90a25050505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614610a50576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b038581165f908152600a602090815260409182902080546001820180546001600160a01b038b81166001600160e01b031994851617600160a01b8b8a168102919091178655600160e01b8c831695909316949094179789169093029690961760ff60e01b191695909517909455825162c080c360e31b815292519093610b66938a937f0000000000000000000000000000000000000000000000000000000000000000909216926306040618926004808401939192918290030181865afa158015610b24573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610b48919061452b565b6001600160a01b0387165f908152600b602052604090209190612080565b505050505050565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905290610baf83612218565b9050610c3a837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610c11573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610c35919061452b565b61242f565b6001600160401b03908116835281518116602080850191909152820151811660408085019190915282015116606080840191909152810151608080840191909152810151151560a0808401919091520151151560c0820152919050565b6005546060905f90610ca984866144dd565b10610cb657600554610cc0565b610cc083856144dd565b9050838111610ccf575f610cd9565b610cd984826144f0565b6001600160401b03811115610cf057610cf0614503565b604051908082528060200260200182016040528015610d19578160200160208202803683370190505b5091505f5b8251811015610d90576005610d3382876144dd565b81548110610d4357610d43614517565b905f5260205f20015f9054906101000a90046001600160a01b0316838281518110610d7057610d70614517565b6001600160a01b0390921660209283029190910190910152600101610d1e565b505092915050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610df5573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e19919061452b565b90506001600160401b0380821690831610610e5257604051630a97f7ad60e41b81526001600160401b0383166004820152602401610892565b610e90610e7f837f0000000000000000000000000000000000000000000000000000000000000000611f95565b6001600160401b0380841691161090565b15610eb95760405163323a77f560e01b81526001600160401b0383166004820152602401610892565b610ec283611f66565b15610ee05760405163380f7dd960e21b815260040160405180910390fd5b610eea8383612450565b610f1257604051636f65c71560e01b81526001600160401b0383166004820152602401610892565b610f1c83836124e8565b15610f4557604051631d1cba1760e11b81526001600160401b0383166004820152602401610892565b604051631498b51560e11b81526001600160401b03831660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015610fb0573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610fd49190614565565b5f03610ffe576040516356bc7b9b60e11b81526001600160401b0383166004820152602401610892565b6001600160a01b0383165f818152600360209081526040808320600887901c66ffffffffffffff16845282528083208054600160ff89161b1790559282526004905290812061106f9084847f0000000000000000000000000000000000000000000000000000000000000000612569565b604080518281523360208201529192506001600160401b038516916001600160a01b038716917f0488bbfd65c15f49399ae4d6271e986c0e80f61ec80be1cb6bdfdd8110bd5da9910160405180910390a36005811061112c576001600160a01b0384165f81815260208190526040808220600101805467ffffffffffffffff60401b1916600160401b6001600160401b03881602179055517f750749be35f9ce5d010046b7584189d419789b19fcdfd5ec8d06bae63449ae909190a25b604051632eda991b60e11b81526001600160a01b0385811660048301523060248301525f917f000000000000000000000000000000000000000000000000000000000000000090911690635db5323690604401606060405180830381865afa15801561119a573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111be919061457c565b505090505f6127106111cf846126f0565b6111d990846145b3565b6111e391906145de565b90508015610b6657604051630bfac59960e41b81526001600160a01b038781166004830152602482018390523360448301527f0000000000000000000000000000000000000000000000000000000000000000169063bfac5990906064016020604051808303815f875af115801561125d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112819190614565565b50505050505050565b5f611295858561273b565b905063ffffffff7f00000000000000000000000000000000000000000000000000000000000000001682146112e0576040516304c3860360e01b815260048101839052602401610892565b6112ed8585838686612985565b6112f78585612a3c565b5050505050565b5f61130882611f66565b1580156113a95750611319826118c3565b604051635df2186f60e11b81526001600160a01b0384811660048301523060248301527f0000000000000000000000000000000000000000000000000000000000000000169063bbe430de90604401602060405180830381865afa158015611383573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113a79190614565565b115b92915050565b6001600160401b0388165f908152600a60209081526040808320815162c080c360e31b815291519093926001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001692630604061892600480830193928290030181865afa158015611428573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061144c919061452b565b6001830154909150600160e01b900460ff161580611481575060018201546001600160401b03600160a01b9091048116908216115b156114aa57604051630eaa358f60e21b81526001600160401b038b166004820152602401610892565b5f6114b483611e01565b60018101549091506001600160401b03908116908b16116114f957600181015460405163242dbb4d60e21b81526001600160401b039091166004820152602401610892565b82546001600160401b03600160a01b9091048116908916111561154d578254604051633bf2849760e11b81526001600160401b03808b166004830152600160a01b9092049091166024820152604401610892565b5f6115588a60e01c90565b9050886001600160401b0316816001600160401b031611156115a05760405163b030b61360e01b81526001600160401b0380831660048301528a166024820152604401610892565b5f6115ad8d8d8d8d611c89565b85549091506115c7906001600160a01b0316828b8b612b13565b6115e457604051638fb32c8d60e01b815260040160405180910390fd5b60018501546115fe906001600160a01b0316828989612b13565b61161b5760405163b29dd5cd60e01b815260040160405180910390fd5b825460018601546001600160a01b03165f908152600b6020526040902060e09190911c9061164c908f838689612b85565b6001860154611666906001600160a01b0316828588612bc9565b60018401546001600160401b03868116600160801b9092041610156116a15761168f8685612cc3565b600787015561169e8685612d2b565b93505b8b845f01819055508c846001015f6101000a8154816001600160401b0302191690836001600160401b031602179055508a8460010160086101000a8154816001600160401b0302191690836001600160401b03160217905550848460010160106101000a8154816001600160401b0302191690836001600160401b03160217905550611743866001015f9054906101000a90046001600160a01b031686612d75565b8460010160186101000a8154816001600160401b0302191690836001600160401b03160217905550856001015f9054906101000a90046001600160a01b03166001600160a01b03168e6001600160401b03167f36824047ec43970ca39e952e55fb59d5f6595cb6f9e5416b23988e82abdc631e8f8f8f6040516117e6939291906001600160401b0393841681526020810192909252909116604082015260600190565b60405180910390a35050505050505050505050505050565b5f5f61180c86868686612de3565b9150915094509492505050565b5f6060805f5f5f606061182a612eb0565b611832612ee0565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b821561187a576040516376fa191160e11b815260040160405180910390fd5b63800000006001600160401b03831611156118bd57604051633bf2849760e11b81526001600160401b038316600482015263800000006024820152604401610892565b50505050565b604051633bb30c7d60e11b81526001600160a01b0382811660048301523060248301525f917f0000000000000000000000000000000000000000000000000000000000000000917f0000000000000000000000000000000000000000000000000000000000000000169063776618fa90604401602060405180830381865afa158015611951573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119759190614565565b6113a991906145b3565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146119c8576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b0381165f908152600a60209081526040808320815162c080c360e31b815291519093926001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001692630604061892600480830193928290030181865afa158015611a41573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a65919061452b565b90505f611a7b611a7484611e01565b5460e01c90565b60018401805460ff60e01b19811690915560028501805467ffffffffffffffff19166001600160401b0386161790556001600160a01b03165f908152600b60205260409020909150611acf90858385612f0b565b60018301546118bd906001600160a01b0316825f85612bc9565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611b47573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611b6b919061452b565b90506001600160401b03808216908416108015611bb25750611bb0610e7f847f0000000000000000000000000000000000000000000000000000000000000000611f95565b155b8015611bc45750611bc284611f66565b155b8015611bd55750611bd58484612450565b8015611be85750611be684846124e8565b155b8015611c815750604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015611c5a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611c7e9190614565565b15155b949350505050565b604080517f0d8cc5540cc408c5e475b0b482af11de4db7744840582520a7d38d1b3c3ad7aa60208201526001600160401b038087169282019290925281851660608201526080810184905290821660a08201525f90611d009060c00160405160208183030381529060405280519060200120612f88565b95945050505050565b6001600160401b0381165f908152600a6020526040812081611d2a82611e01565b90505f611d378383612fb4565b60018401546001600160a01b03165f908152602081905260409020546001600160401b0316611d6691906145f1565b600180840154908501546001600160401b0392831693505f92611d9a92600160801b9004811691600160a01b9004166145f1565b6001600160401b03169050808210611db25780611db4565b815b8354611dc3919060e01c6145b3565b611dcd8585612cc3565b611dd791906144dd565b9695505050505050565b5f611df28989898989898989613014565b90505b98975050505050505050565b600681015460048201545f9160038401916001600160401b03918216911610611e2a575f611e2d565b60015b60ff1660028110611e4057611e40614517565b6002020192915050565b5f5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611ea9573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611ecd919061452b565b6001850154909150600160e01b900460ff16158015611efb575060028401546001600160401b038281169116105b15611f0b57505f93849350915050565b5f611f1585611e01565b60018101549091506001600160401b03838116600160801b9092041610611f4357611f408582612d2b565b90505b80546001909101549095600160401b9091046001600160401b0316945092505050565b6001600160a01b03165f90815260208190526040902060010154600160401b90046001600160401b0316151590565b5f611fa08284614546565b9392505050565b611fb1815f613e46565b50565b5f611fc0826001614546565b90505f611fee7f00000000000000000000000000000000000000000000000000000000000000006001614546565b6001600160401b0316826001600160401b03161161200c575f612042565b60016120387f0000000000000000000000000000000000000000000000000000000000000000846145f1565b61204291906145f1565b90506112f76001600160401b03808316908616106120605784612062565b815b6001600160a01b0387165f90815260036020526040902090856130bd565b600483015480158015906120d457506120d4600485016120a16001846144f0565b815481106120b1576120b1614517565b5f918252602090912001546001600160401b03848116600160401b909204161090565b156121b5575f600485016120e96001846144f0565b815481106120f9576120f9614517565b5f918252602090912001546004860180546001600160401b039092169250908061212557612125614610565b5f828152602080822083015f1990810180546001600160801b03191690559092019092556001600160401b0386168252600387019052604090208190558454849086908390811061217857612178614517565b905f5260205f2090600491828204019190066008026101000a8154816001600160401b0302191690836001600160401b03160217905550506118bd565b6121c26001850183613164565b6001600160401b039384165f818152600387810160209081526040832094909455875460018101895597825292902060048704018054600897909316969096026101000a90810294021916929092179092555050565b6040805160c0810182525f8082526020808301829052828401829052606083018290526080830182905260a083018290526001600160a01b03851680835282825284832080546001600160401b03600160401b90910481168652918452600190925293909120549192909116156122a1578054600160801b90046001600160401b031660208301525b80546001600160401b0316604080840191909152805162c080c360e31b8152905161237c916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016916306040618916004808201926020929091908290030181865afa15801561231a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061233e919061452b565b6001600160a01b0385165f908152600460205260409020907f00000000000000000000000000000000000000000000000000000000000000006132c6565b606083015261238a83611f66565b826080019015159081151581525050612422837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156123f9573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061241d919061452b565b61333a565b151560a083015250919050565b6001600160a01b0382165f908152600160205260408120611fa090836133b1565b6001600160a01b0382165f9081526020819052604081208054600160c01b90046001600160401b03161580159061249c575080546001600160401b03600160c01b909104811690841610155b8015611c8157506001600160a01b0384165f908152600160205260409020546001600160401b0316151580611c815750600101546001600160401b039081169216919091111592915050565b6001600160a01b0382165f908152600260209081526040808320600885901c66ffffffffffffff16845290915281205460ff83161c60019081161480611fa057506001600160a01b0383165f908152600360209081526040808320600886901c66ffffffffffffff16845290915290205460ff83161c600190811614611fa0565b5f80805b8654811015612657576125bb875f01828154811061258d5761258d614517565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b031686866133f4565b1561264f57865f0181815481106125d4576125d4614517565b5f918252602090912060048204015460039091166008026101000a90046001600160401b0316878361260581614624565b94508154811061261757612617614517565b905f5260205f2090600491828204019190066008026101000a8154816001600160401b0302191690836001600160401b031602179055505b60010161256d565b505b85548110156126a757855486908061267357612673614610565b5f8281526020902060045f199092019182040180546001600160401b03600860038516026101000a02191690559055612659565b8554600180820188555f888152602090206004830401805460039093166008026101000a6001600160401b03818102199094169389160292909217909155611dd79082906144dd565b5f6001821161270057505f919050565b81600203612710575060c8919050565b8160030361272157506101f4919050565b8160040361273257506103e8919050565b50610bb8919050565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015612799573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906127bd919061452b565b90506001600160401b03808416908216146127f657604051639a265f7160e01b81526001600160401b0382166004820152602401610892565b6127ff84611f66565b1561281d5760405163380f7dd960e21b815260040160405180910390fd5b612827848461242f565b6001600160401b0316158061286557506001600160a01b0384165f908152602081905260409020546001600160401b03848116600160801b90920416115b1561288e57604051636f65c71560e01b81526001600160401b0384166004820152602401610892565b61289884846124e8565b156128c157604051631d1cba1760e11b81526001600160401b0384166004820152602401610892565b604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa15801561292c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906129509190614565565b91505f82900361297e576040516356bc7b9b60e11b81526001600160401b0384166004820152602401610892565b5092915050565b5f612990868661242f565b90505f5b63ffffffff8116831115611281575f5f6129b0878a8587612de3565b6001600160a01b038b165f908152600b602052604090209193509150612a029089888863ffffffff88168181106129e9576129e9614517565b90506020028101906129fb919061463c565b8585613413565b612a2757604051631da644e760e01b815263ffffffff84166004820152602401610892565b50508080612a349061465a565b915050612994565b6001600160a01b0382165f908152602081815260408083206002835281842066ffffffffffffff600887901c1685529092529091208054600160ff85161b179055805460019082905f90612a9a9084906001600160401b0316614546565b82546101009290920a6001600160401b03818102199093169183160217909155825467ffffffffffffffff60401b1916600160401b9185169182021783556040519091506001600160a01b038516907f27fdd707236f230c963ad2d23731ec4da3265eda71956743331ca54a32b2de0b905f90a3505050565b5f846001600160a01b03163b5f03612b72575f5f612b32868686613543565b5090925090505f816003811115612b4b57612b4b61467e565b148015612b695750866001600160a01b0316826001600160a01b0316145b92505050611c81565b612b7e8585858561358a565b9050611c81565b816001600160401b0316836001600160401b0316146112f7576001600160401b0384165f9081526003860160205260409020546112f79060018701908585856135f4565b6001600160a01b0384165f908152600160205260409020546001600160401b0316612c2083612bf886846145f1565b612c029190614546565b6001600160a01b0387165f9081526001602052604090209084613668565b6001600160401b038116158015612c3f57505f836001600160401b0316115b15612c4e57612c4e85836136f1565b5f816001600160401b0316118015612c81575082612c6c85836145f1565b612c769190614546565b6001600160401b0316155b156112f7576001600160a01b0385165f90815260208190526040902060010180546001600160401b03841667ffffffffffffffff199091161790555050505050565b5f5f612ccf8484612d2b565b90505f612cdc8583612fb4565b612ce68686612fb4565b612cf091906145f1565b6001600160401b0316905080612d09835f015460e01c90565b6001600160401b0316612d1c91906145b3565b8560070154611d0091906144dd565b600482015460018201545f9160038501916001600160401b03908116911614612d54575f612d57565b60015b60ff1660028110612d6a57612d6a614517565b600202019392505050565b6001600160a01b0382165f90815260208190526040812080546001600160401b03848116600160401b90920416148015612db8575080546001600160401b031615155b612dcc5780546001600160401b0316611c81565b8054611c81906001906001600160401b03166145f1565b5f5f5f6002878787604051602001612e2d9392919092835260609190911b6bffffffffffffffffffffffff1916602083015260e01b6001600160e01b031916603482015260380190565b60408051601f1981840301815290829052612e4791614692565b602060405180830381855afa158015612e62573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612e859190614565565b9050612e9e6001600160401b038516608083901c6146a8565b976107ff919091169650945050505050565b6060612edb7f000000000000000000000000000000000000000000000000000000000000000061386b565b905090565b6060612edb7f000000000000000000000000000000000000000000000000000000000000000061386b565b612f188484845f85612b85565b6040805180820182526001600160401b039485165f9081526003870160209081529281205486168252928516828201908152600490960180546001810182559084529190922091519101805494518416600160401b026001600160801b0319909516919093161792909217905550565b5f6113a9612f946138a8565b8360405161190160f01b8152600281019290925260228201526042902090565b600182810154908201545f91612fe5916001600160a01b0390911690600160801b90046001600160401b03166139d1565b612fef575f612ff2565b60015b6001830154611fa09160ff1690600160c01b90046001600160401b0316614546565b5f876001600160401b0316866001600160401b031610158061304a5750600b61303c89613a11565b61304691906144dd565b8214155b1561305657505f611df5565b5f61306e85613068600b8487896146bb565b89613a3e565b90505f806130928361308387600b818b6146bb565b8c6001600160401b0316613a9b565b915091508b821480156130ad5750896001600160401b031681145b9c9b505050505050505050505050565b6001600160401b03808316905f906130d890841660016144dd565b90505b808210156112f7575f6130f260ff841760016144dd565b90505f838284106131035782613105565b835b61310f91906144f0565b90505f816101001461312d57613128600180841b6144f0565b613130565b5f195b600886901c5f90815260208a905260409020805460ff881683901b179055905061315a82866144dd565b94505050506130db565b81546001600160401b03165f61317b8260016144dd565b90505f61318c8282038316836144f0565b604080516060810182525f80825260208201526001600160401b03871691810191909152909150835b82811115613240575f81815260018801602052604090205482516001600160401b039091169083906131e8908390614546565b6001600160401b03169052505f818152600188016020526040902061320d90876133b1565b8260200181815161321e9190614546565b6001600160401b03169052506132395f8290038216826144f0565b90506131b5565b505f838152600187016020908152604091829020835181549285015194909301516001600160401b039384166001600160801b031990931692909217600160401b948416949094029390931767ffffffffffffffff60801b1916600160801b9183169190910217909155855467ffffffffffffffff191692169190911790935592915050565b5f805b845481101561333257613317855f0182815481106132e9576132e9614517565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b031685856133f4565b1561332a578161332681614624565b9250505b6001016132c9565b509392505050565b5f5f613346848461242f565b6001600160401b031611801561338657506001600160a01b0383165f908152602081905260409020546001600160401b03838116600160801b9092041611155b8015613398575061339683611f66565b155b8015611fa057506133a983836124e8565b159392505050565b81545f906001600160401b03838116600160801b90920416106133e5578254600160401b90046001600160401b0316611fa0565b5050546001600160401b031690565b5f611c816134028584611f95565b6001600160401b0380861691161190565b84545f9061342460208601866146e6565b63ffffffff161061343657505f611d00565b5f61345e61344760208701876146e6565b63ffffffff168789613b209092919063ffffffff16565b9050806001600160401b0316846001600160401b03161015613483575f915050611d00565b5f806134fa600a828b61349960208c018c6146e6565b63ffffffff16815481106134af576134af614517565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03166001600160401b03166001600160401b031681526020019081526020015f20611e4a565b9092509050613536828261350e868a6145f1565b61351e60408c0160208d01613e97565b8960408d013561353160608f018f6146ff565b613014565b9998505050505050505050565b5f80806041849003613577578435602086013560408701355f1a61356989828585613b2f565b955095509550505050613581565b505f915060029050825b93509350939050565b60408051630b135d3f60e11b808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f6136008560016144dd565b90505b85546001600160401b03168111610b66575f8181526001870160205260409020805461365190859061363f9088906001600160401b03166145f1565b6136499190614546565b829085613668565b506136615f8290038216826144dd565b9050613603565b82546001600160401b03828116600160801b9092041610156136d257825477ffffffffffffffffffffffffffffffff00000000000000001981166001600160401b03918216600160401b0267ffffffffffffffff60801b191617600160801b918316919091021783555b50815467ffffffffffffffff19166001600160401b0391909116179055565b6001600160a01b0382165f90815260208190526040902061371182613bf7565b61371a82613bf7565b6001600160a01b0383165f90815260066020526040812054900361379257600580546001810182557f036b6384b5eca791c62761152d0c79bb0604c104a5fb6f4eb0703f3154bb3db00180546001600160a01b0319166001600160a01b03861690811790915590545f91825260066020526040909120555b5f61379e836001611f95565b8254909150600160c01b90046001600160401b03166138005781546fffffffffffffffffffffffffffffffff16600160c01b6001600160401b03831690810267ffffffffffffffff60801b191691909117600160801b919091021782556118bd565b60018201546001600160401b0390811690841611156118bd5760018083015461384091869161383a916001600160401b0390911690611f95565b85611fb4565b81546001600160401b038216600160801b0267ffffffffffffffff60801b1990911617825550505050565b60605f61387783613ddb565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f306001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801561390057507f000000000000000000000000000000000000000000000000000000000000000046145b1561392a57507f000000000000000000000000000000000000000000000000000000000000000090565b612edb604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b6001600160a01b0382165f908152600260209081526040808320600885901c66ffffffffffffff16845290915281205460ff83161c600190811614611fa0565b5f5b6001600160401b0382166001821b1015613a395780613a3181614624565b915050613a13565b919050565b5f845f52838360051b81015b80821015613a8e57600184168015613a62575f516020525b8235811560051b52508360011c935060205f60405f60025afa613a83575f5ffd5b602082019150613a4a565b50505f5195945050505050565b5f5f8560201c600160e01b175f526001858560051b81015b80821015613b10576001861682358060e01c8215613ad5575f51602052958601955b911560051b5260019690961c95929092019160205f60408160025afa613af9575f5ffd5b5f5160201c8360e01b175f52602082019150613ab3565b5050505f51915094509492505050565b5f611c81600185018484613e02565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115613b6857505f91506003905082613bed565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613bb9573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116613be457505f925060019150829050613bed565b92505f91508190505b9450945094915050565b6005545f03613c035750565b6005546007545f91613c14916146a8565b9050613c218160016144dd565b6007819055505f60058281548110613c3b57613c3b614517565b5f9182526020808320909101546001600160a01b0316808352908290526040822060010154909250613c96906001600160401b03167f0000000000000000000000000000000000000000000000000000000000000000611f95565b90505f613cc0836001600160a01b03165f908152600160205260409020546001600160401b031690565b6001600160401b03161180613ce157506001600160401b0380851690821610155b15613cec5750505050565b600580545f9190613cff906001906144f0565b81548110613d0f57613d0f614517565b5f91825260209091200154600580546001600160a01b039092169250829186908110613d3d57613d3d614517565b5f91825260209091200180546001600160a01b0319166001600160a01b0392909216919091179055613d708460016144dd565b6001600160a01b0382165f908152600660205260409020556005805480613d9957613d99614610565b5f828152602080822083015f1990810180546001600160a01b03191690559092019092556001600160a01b039490941681526006909352505060408120555050565b5f60ff8216601f8111156113a957604051632cd44ac360e21b815260040160405180910390fd5b5f825b8015613332575f8181526001860160205260409020613e2490846133b1565b613e2e9083614546565b9150613e3f5f8290038216826144f0565b9050613e05565b5080545f825560030160049004905f5260205f2090613e659190613e67565b565b5f5b80821115613e7e575f81840155600101613e69565b505050565b6001600160401b0381168114611fb1575f5ffd5b5f60208284031215613ea7575f5ffd5b8135611fa081613e83565b80356001600160a01b0381168114613a39575f5ffd5b5f5f5f60608486031215613eda575f5ffd5b613ee384613eb2565b95602085013595506040909401359392505050565b602080825282518282018190525f918401906040840190835b81811015613f5d5783516001600160401b0381511684526001600160401b0360208201511660208501526040810151604085015250606083019250602084019350600181019050613f11565b509095945050505050565b5f5f5f5f5f60a08688031215613f7c575f5ffd5b8535613f8781613e83565b9450613f9560208701613eb2565b9350613fa360408701613eb2565b92506060860135613fb381613e83565b91506080860135613fc381613e83565b809150509295509295909350565b5f60208284031215613fe1575f5ffd5b611fa082613eb2565b5f60e0820190506001600160401b0383511682526001600160401b0360208401511660208301526001600160401b0360408401511660408301526001600160401b0360608401511660608301526080830151608083015260a083015161405460a084018215159052565b5060c083015161297e60c084018215159052565b5f5f60408385031215614079575f5ffd5b50508035926020909101359150565b602080825282518282018190525f918401906040840190835b81811015613f5d5783516001600160a01b03168352602093840193909201916001016140a1565b5f5f604083850312156140d9575f5ffd5b6140e283613eb2565b915060208301356140f281613e83565b809150509250929050565b5f5f83601f84011261410d575f5ffd5b5081356001600160401b03811115614123575f5ffd5b6020830191508360208260051b850101111561413d575f5ffd5b9250929050565b5f5f5f5f60608587031215614157575f5ffd5b61416085613eb2565b9350602085013561417081613e83565b925060408501356001600160401b0381111561418a575f5ffd5b614196878288016140fd565b95989497509550505050565b5f5f83601f8401126141b2575f5ffd5b5081356001600160401b038111156141c8575f5ffd5b60208301915083602082850101111561413d575f5ffd5b5f5f5f5f5f5f5f5f60c0898b0312156141f6575f5ffd5b883561420181613e83565b9750602089013561421181613e83565b965060408901359550606089013561422881613e83565b945060808901356001600160401b03811115614242575f5ffd5b61424e8b828c016141a2565b90955093505060a08901356001600160401b0381111561426c575f5ffd5b6142788b828c016141a2565b999c989b5096995094979396929594505050565b803563ffffffff81168114613a39575f5ffd5b5f5f5f5f608085870312156142b2575f5ffd5b843593506142c260208601613eb2565b92506142d06040860161428c565b915060608501356142e081613e83565b939692955090935050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b60ff60f81b8816815260e060208201525f61433760e08301896142eb565b828103604084015261434981896142eb565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b8181101561439e578351835260209384019390920191600101614380565b50909b9a5050505050505050505050565b5f5f5f5f606085870312156143c2575f5ffd5b84356001600160401b038111156143d7575f5ffd5b6143e3878288016141a2565b90955093505060208501356143f781613e83565b915060408501356142e081613e83565b5f5f5f5f6080858703121561441a575f5ffd5b843561442581613e83565b9350602085013561443581613e83565b92506040850135915060608501356142e081613e83565b5f5f5f5f5f5f5f5f60e0898b031215614463575f5ffd5b88359750602089013561447581613e83565b9650604089013561448581613e83565b9550606089013561449581613e83565b94506080890135935060a0890135925060c08901356001600160401b038111156144bd575f5ffd5b6142788b828c016140fd565b634e487b7160e01b5f52601160045260245ffd5b808201808211156113a9576113a96144c9565b818103818111156113a9576113a96144c9565b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b5f6020828403121561453b575f5ffd5b8151611fa081613e83565b6001600160401b0381811683821601908111156113a9576113a96144c9565b5f60208284031215614575575f5ffd5b5051919050565b5f5f5f6060848603121561458e575f5ffd5b83516020850151604086015191945092506145a881613e83565b809150509250925092565b80820281158282048414176113a9576113a96144c9565b634e487b7160e01b5f52601260045260245ffd5b5f826145ec576145ec6145ca565b500490565b6001600160401b0382811682821603908111156113a9576113a96144c9565b634e487b7160e01b5f52603160045260245ffd5b5f60018201614635576146356144c9565b5060010190565b5f8235607e19833603018112614650575f5ffd5b9190910192915050565b5f63ffffffff821663ffffffff8103614675576146756144c9565b60010192915050565b634e487b7160e01b5f52602160045260245ffd5b5f82518060208501845e5f920191825250919050565b5f826146b6576146b66145ca565b500690565b5f5f858511156146c9575f5ffd5b838611156146d5575f5ffd5b5050600583901b0193919092039150565b5f602082840312156146f6575f5ffd5b611fa08261428c565b5f5f8335601e19843603018112614714575f5ffd5b8301803591506001600160401b0382111561472d575f5ffd5b6020019150600581901b360382131561413d575f5ffd' as const
