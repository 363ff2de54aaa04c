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
export const storageKindBytecode = '0x610260604052348015610010575f5ffd5b5060405161455938038061455983398101604081905261002f9161035d565b6040518060400160405280601381526020017f4e7550656572537461636b2053746f7261676500000000000000000000000000815250604051806040016040528060018152602001603160f81b81525061008e826102d260201b60201c565b6101205261009b816102d2565b61014052815160208084019190912060e052815190820120610100524660a05261012760e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c05280515f9063ffffffff161580159061015457505f82604001516001600160401b0316115b801561017a575081604001516001600160401b031682602001516001600160401b031610155b90508061019a5760405163298f38f360e21b815260040160405180910390fd5b6001600160a01b038316610160819052604080516309ae202760e11b8152905163135c404e916004808201926020929091908290030181865afa1580156101e3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906102079190610413565b6001600160a01b0316610180816001600160a01b031681525050826001600160a01b03166359659e906040518163ffffffff1660e01b8152600401602060405180830381865afa15801561025d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906102819190610413565b6001600160a01b03166101a05250805163ffffffff166101c05260208101516001600160401b039081166101e052604082015181166102005260608201511661022052608001516102405250610490565b5f5f829050601f81511115610305578260405163305a27a960e01b81526004016102fc9190610435565b60405180910390fd5b80516103108261046a565b179392505050565b6001600160a01b038116811461032c575f5ffd5b50565b805163ffffffff81168114610342575f5ffd5b919050565b80516001600160401b0381168114610342575f5ffd5b5f5f82840360c081121561036f575f5ffd5b835161037a81610318565b925060a0601f198201121561038d575f5ffd5b5060405160a081016001600160401b03811182821017156103bc57634e487b7160e01b5f52604160045260245ffd5b6040526103cb6020850161032f565b81526103d960408501610347565b60208201526103ea60608501610347565b60408201526103fb60808501610347565b606082015260a0939093015160808401525092909150565b5f60208284031215610423575f5ffd5b815161042e81610318565b9392505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b8051602080830151919081101561048a575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e051610200516102205161024051613f646105f55f395f81816104bc0152611a5f01525f81816102f101526107f801525f81816104e301528181610d2001528181611c8f0152818161205b01526120a601525f81816103fb01528181610c0e0152610f4001525f818161051d015261185c01525f81816103590152818161076a01528181610b8601528181610c6001528181610e5801528181611264015281816115d6015281816117b601528181611bf001528181611d4101528181611f12015281816121ee0152612c4201525f81816102550152818161088f015281816110480152818161110c01526111bf01525f8181610422015281816109e901528181611a810152611aff01525f612b5c01525f612b2c01525f61336801525f61334001525f61329b01525f6132c501525f6132ef0152613f645ff3fe608060405234801561000f575f5ffd5b50600436106101d1575f3560e01c806380f55605116100fe578063bd5fd65e1161009e578063cd617a1a1161006e578063cd617a1a14610554578063d0ec4d0814610567578063dd4debe41461058f578063e25d0c58146105a2575f5ffd5b8063bd5fd65e146104b7578063bfaae260146104de578063c667011514610505578063c6958b8914610518575f5ffd5b80638c4a5df5116100d95780638c4a5df51461046b5780638f879de91461047e578063a77c180714610491578063b36db4c4146104a4575f5ffd5b806380f556051461041d578063836586761461044457806384b0196e14610450575f5ffd5b80633c6a0f71116101745780636ef5f155116101445780636ef5f1551461039e57806371623005146103b157806376738915146103e35780637f6e2e1a146103f6575f5ffd5b80633c6a0f711461032b57806345918ad11461034157806359659e901461035457806366e305fd1461037b575f5ffd5b806319f6c845116101af57806319f6c845146102af57806320c79e13146102b95780632254f925146102cc5780633565e508146102ec575f5ffd5b80630fbaaf68146101d5578063135c404e1461025057806313b8010f1461028f575b5f5ffd5b6102216101e3366004613718565b6001600160401b039081165f908152600260208190526040909120805491810154600190910154600160a01b92839004841694919392900490911690565b604080516001600160401b03948516815260208101939093529216918101919091526060015b60405180910390f35b6102777f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610247565b6102a261029d366004613749565b6105b5565b6040516102479190613779565b6102b7610732565b005b6102b76102c73660046137e9565b6109de565b6102df6102da366004613852565b610ac2565b604051610247919061386b565b6103137f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160401b039091168152602001610247565b610333600481565b604051908152602001610247565b6102b761034f3660046138e9565b610c5d565b6102777f000000000000000000000000000000000000000000000000000000000000000081565b61038e610389366004613852565b61117f565b6040519015158152602001610247565b6102b76103ac366004613962565b611230565b6103c46103bf366004613a22565b6115b8565b604080516001600160401b039093168352602083019190915201610247565b6102b76103f1366004613aae565b6115d3565b6103137f000000000000000000000000000000000000000000000000000000000000000081565b6102777f000000000000000000000000000000000000000000000000000000000000000081565b61031364010000000081565b61045861198c565b6040516102479796959493929190613b3a565b6102b7610479366004613bd0565b6119ce565b61033361048c366004613852565b611a38565b6102b761049f366004613718565b611af4565b61038e6104b23660046138e9565b611bec565b6103337f000000000000000000000000000000000000000000000000000000000000000081565b6103137f000000000000000000000000000000000000000000000000000000000000000081565b610333610513366004613c28565b611dbd565b61053f7f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff9091168152602001610247565b610333610562366004613718565b611e3d565b610333610575366004613852565b6001600160a01b03165f9081526004602052604090205490565b6102b761059d366004613c6d565b611f02565b61038e6105b0366004613c95565b611fbf565b6001600160a01b0383165f9081526004602052604081208054606092906105dc8587613d28565b106105e85781546105f2565b6105f28486613d28565b9050848111610601575f61060b565b61060b8582613d3b565b6001600160401b0381111561062257610622613d4e565b60405190808252806020026020018201604052801561066b57816020015b604080516060810182525f80825260208083018290529282015282525f199092019101816106405790505b5092505f5b8351811015610728575f836106858389613d28565b8154811061069557610695613d62565b5f91825260208083206004830401546040805160608101825260039094166008026101000a9091046001600160401b0390811680855280865260028085528387206001810154600160a01b9004909316868601529581905292859052909301549282019290925286519192509086908490811061071457610714613d62565b602090810291909101015250600101610670565b5050509392505050565b335f8181526003602052604090209061074a90611ff9565b61076757604051632da4accf60e21b815260040160405180910390fd5b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156107c4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107e89190613d76565b60018301549091505f9061082d907f000000000000000000000000000000000000000000000000000000000000000090600160401b90046001600160401b0316613d91565b9050806001600160401b0316826001600160401b0316101561087257604051632b99b24560e11b81526001600160401b03821660048201526024015b60405180910390fd5b604051635df2186f60e11b81523360048201523060248201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063bbe430de90604401602060405180830381865afa1580156108dc573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109009190613db0565b90505f61090c33611a38565b90508082108061091a575081155b1561094257604051632d5d9f8b60e01b81526004810183905260248101829052604401610869565b6001808601805467ffffffffffffffff60401b19169055610964908590612028565b85546001600160401b0391909116600160801b0267ffffffffffffffff60801b19909116178555335f9081526006602052604090206109a29061203a565b6109ad335f86612047565b60405133907ffd2eab5741b1e407565b3c6c24352883580ba6ea017f97b341857c0b32024a42905f90a25050505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614610a27576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b038086165f90815260026020908152604080832080546001600160a01b03808b166001600160a01b0319928316178355600183018054918b1691909216811790915560038201805460ff60801b19898916600160401b026001600160801b0319909216988b16989098171796909616600160801b1790955593835260049091529020610aba908761211a565b505050505050565b6040805160e0810182525f8082526020808301828152838501839052606084018390526080840183905260a0840183905260c084018390526001600160a01b038616835260038252848320600490925293909120600101546001600160401b03600160401b91829004811680855283549290920416909352909115610b59578054600160801b90046001600160401b031660408301525b80546001600160401b031660608301526040805162c080c360e31b81529051610c32916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016916306040618916004808201926020929091908290030181865afa158015610bd0573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610bf49190613d76565b6001600160a01b0385165f908152600660205260409020907f0000000000000000000000000000000000000000000000000000000000000000612176565b6080830152610c4083611ff9565b151560a0830152610c50836121ea565b151560c083015250919050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610cba573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610cde9190613d76565b90506001600160401b0380821690831610610d1757604051630a97f7ad60e41b81526001600160401b0383166004820152602401610869565b610d55610d44837f0000000000000000000000000000000000000000000000000000000000000000612028565b6001600160401b0380841691161090565b15610d7e5760405163323a77f560e01b81526001600160401b0383166004820152602401610869565b610d8783611ff9565b15610da55760405163380f7dd960e21b815260040160405180910390fd5b610daf838361232e565b610dd757604051636f65c71560e01b81526001600160401b0383166004820152602401610869565b6001600160a01b0383165f908152600560209081526040808320600886901c66ffffffffffffff16845290915290205460ff83161c600190811603610e3a57604051631d1cba1760e11b81526001600160401b0383166004820152602401610869565b604051631498b51560e11b81526001600160401b03831660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015610ea5573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ec99190613db0565b5f03610ef3576040516356bc7b9b60e11b81526001600160401b0383166004820152602401610869565b6001600160a01b0383165f818152600560209081526040808320600887901c66ffffffffffffff16845282528083208054600160ff89161b17905592825260069052908120610f649084847f00000000000000000000000000000000000000000000000000000000000000006123d8565b604080518281523360208201529192506001600160401b038516916001600160a01b038716917f0488bbfd65c15f49399ae4d6271e986c0e80f61ec80be1cb6bdfdd8110bd5da9910160405180910390a360058110611021576001600160a01b0384165f81815260036020526040808220600101805467ffffffffffffffff60401b1916600160401b6001600160401b03881602179055517f750749be35f9ce5d010046b7584189d419789b19fcdfd5ec8d06bae63449ae909190a25b604051632eda991b60e11b81526001600160a01b0385811660048301523060248301525f917f000000000000000000000000000000000000000000000000000000000000000090911690635db5323690604401606060405180830381865afa15801561108f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906110b39190613dc7565b505090505f6127106110c484612569565b6110ce9084613dfe565b6110d89190613e29565b90508015610aba57604051630bfac59960e41b81526001600160a01b038781166004830152602482018390523360448301527f0000000000000000000000000000000000000000000000000000000000000000169063bfac5990906064016020604051808303815f875af1158015611152573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111769190613db0565b50505050505050565b5f61118982611ff9565b15801561122a575061119a82611a38565b604051635df2186f60e11b81526001600160a01b0384811660048301523060248301527f0000000000000000000000000000000000000000000000000000000000000000169063bbe430de90604401602060405180830381865afa158015611204573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112289190613db0565b115b92915050565b6001600160401b0388165f908152600260209081526040808320815162c080c360e31b815291519093926001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001692630604061892600480830193928290030181865afa1580156112a9573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112cd9190613d76565b6003830154909150600160801b900460ff1615806112f657506003820154600160881b900460ff165b80611318575060038201546001600160401b03600160401b9091048116908216115b1561134157604051630eaa358f60e21b81526001600160401b038b166004820152602401610869565b81546001600160401b03600160a01b9091048116908a161161138a57815460405163242dbb4d60e21b8152600160a01b9091046001600160401b03166004820152602401610869565b60038201546001600160401b0390811690881611156113d5576003820154604051633bf2849760e11b81526001600160401b03808a1660048301529091166024820152604401610869565b60018201546113ec906001600160a01b0316611ff9565b1561140a5760405163380f7dd960e21b815260040160405180910390fd5b6001820154611421906001600160a01b03166121ea565b1561144a576040516304d5251760e01b81526001600160401b0382166004820152602401610869565b5f6114578b8b8b8b611dbd565b8354909150611471906001600160a01b03168289896125b4565b61148e57604051638fb32c8d60e01b815260040160405180910390fd5b60018301546114a8906001600160a01b03168287876125b4565b6114c55760405163b29dd5cd60e01b815260040160405180910390fd5b6114ce8b611e3d565b600484015560018301546001600160a01b03165f908152600360205260409020546005840180546001600160401b039283166001600160801b031990911617600160401b85841602179055835467ffffffffffffffff60a01b1916600160a01b918c16919091021783556002830189905561154b8b848a85612626565b6001830154604080516001600160401b038d81168252602082018d90528b81168284015291516001600160a01b0390931692918e16917f36824047ec43970ca39e952e55fb59d5f6595cb6f9e5416b23988e82abdc631e9181900360600190a35050505050505050505050565b5f5f6115c686868686612762565b9150915094509492505050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611630573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906116549190613d76565b90506001600160401b038085169082161461168d57604051639a265f7160e01b81526001600160401b0382166004820152602401610869565b61169685611ff9565b156116b45760405163380f7dd960e21b815260040160405180910390fd5b6001600160a01b0385165f90815260046020908152604080832060039092529091206001820154600160401b90046001600160401b0316158061170a575080546001600160401b03878116600160801b90920416115b1561173357604051636f65c71560e01b81526001600160401b0387166004820152602401610869565b6001600160a01b0387165f90815260056020908152604080832060088a901c66ffffffffffffff16845290915290205460ff87161c60019081160361179657604051631d1cba1760e11b81526001600160401b0387166004820152602401610869565b604051631498b51560e11b81526001600160401b03871660048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015611803573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906118279190613db0565b90505f819003611855576040516356bc7b9b60e11b81526001600160401b0388166004820152602401610869565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016851461189e576040516304c3860360e01b815260048101869052602401610869565b6118ab83828a898961282f565b6001600160a01b0388165f90815260056020908152604080832066ffffffffffffff60088c901c16845290915290208054600160ff8a161b179055815460019083905f906119039084906001600160401b0316613d91565b82546101009290920a6001600160401b03818102199093169183160217909155835467ffffffffffffffff60401b1916600160401b918a169182021784556040519091506001600160a01b038a16907f27fdd707236f230c963ad2d23731ec4da3265eda71956743331ca54a32b2de0b905f90a3611982886004612a2d565b5050505050505050565b5f6060805f5f5f606061199d612b25565b6119a5612b55565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b82156119ed576040516376fa191160e11b815260040160405180910390fd5b6401000000006001600160401b0383161115611a3257604051633bf2849760e11b81526001600160401b03831660048201526401000000006024820152604401610869565b50505050565b604051633bb30c7d60e11b81526001600160a01b0382811660048301523060248301525f917f0000000000000000000000000000000000000000000000000000000000000000917f0000000000000000000000000000000000000000000000000000000000000000169063776618fa90604401602060405180830381865afa158015611ac6573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611aea9190613db0565b61122a9190613dfe565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611b3d576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b0381165f90815260026020526040902060038101805460ff60881b1916600160881b1790556001810154611b80906001600160a01b03166121ea565b15611bde576001818101546001600160a01b03165f908152600760209081526040822080549384018155825290206004820401805460039092166008026101000a6001600160401b0381810219909316928516029190911790555050565b611be88282612b80565b5050565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611c4a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611c6e9190613d76565b90506001600160401b03808216908416108015611cb55750611cb3610d44847f0000000000000000000000000000000000000000000000000000000000000000612028565b155b8015611cc75750611cc584611ff9565b155b8015611cd85750611cd8848461232e565b8015611d1c57506001600160a01b0384165f908152600560209081526040808320600887901c66ffffffffffffff16845290915290205460ff84161c600190811614155b8015611db55750604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015611d8e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611db29190613db0565b15155b949350505050565b604080517f0d8cc5540cc408c5e475b0b482af11de4db7744840582520a7d38d1b3c3ad7aa60208201526001600160401b038087169282019290925281851660608201526080810184905290821660a08201525f90611e349060c00160405160208183030381529060405280519060200120612d04565b95945050505050565b6001600160401b038082165f908152600260209081526040808320600581015460018201546001600160a01b03168552600390935290832054929390928492611e8a929081169116613e3c565b600583015460038401546001600160401b0392831693505f92611eba92600160401b908190048216920416613e3c565b6001600160401b03169050808210611ed25780611ed4565b815b6001840154611ef39190600160a01b90046001600160401b0316613dfe565b8360040154611e349190613d28565b611f0b826121ea565b15611fb5577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611f6c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611f909190613d76565b6040516304d5251760e01b81526001600160401b039091166004820152602401610869565b611be88282612a2d565b5f866001600160401b0316866001600160401b0316108015611feb5750611feb88888888888888612d30565b90505b979650505050505050565b6001600160a01b03165f90815260036020526040902060010154600160401b90046001600160401b0316151590565b5f6120338284613d91565b9392505050565b612044815f6136c7565b50565b5f612053826001613d91565b90505f6120817f00000000000000000000000000000000000000000000000000000000000000006001613d91565b6001600160401b0316826001600160401b03161161209f575f6120d5565b60016120cb7f000000000000000000000000000000000000000000000000000000000000000084613e3c565b6120d59190613e3c565b90506121136001600160401b03808316908616106120f357846120f5565b815b6001600160a01b0387165f9081526005602052604090209085612dac565b5050505050565b61212682600101612e53565b6001600160401b039182165f818152600380860160209081526040832094909455855460018101875595825292902060048504018054600895909316949094026101000a90810292021916179055565b5f805b84548110156121e2576121c7855f01828154811061219957612199613d62565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03168585612ed1565b156121da57816121d681613e5b565b9250505b600101612179565b509392505050565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015612248573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061226c9190613d76565b6001600160a01b0384165f90815260046020526040902060010154909150600160401b90046001600160401b0316158015906122d257506001600160a01b0383165f908152600360205260409020546001600160401b03828116600160801b9092041611155b80156122e457506122e283611ff9565b155b801561203357506001600160a01b0383165f908152600560209081526040808320600885901c66ffffffffffffff16845290915290205460ff82161c600190811614159392505050565b6001600160a01b0382165f9081526003602052604081208054600160c01b90046001600160401b03161580159061237a575080546001600160401b03600160c01b909104811690841610155b8015611db557506001600160a01b0384165f90815260046020526040812060010154600160401b90046001600160401b03166001600160401b03161180611db55750600101546001600160401b039081169216919091111592915050565b5f80805b86548110156124c65761242a875f0182815481106123fc576123fc613d62565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03168686612ed1565b156124be57865f01818154811061244357612443613d62565b5f918252602090912060048204015460039091166008026101000a90046001600160401b0316878361247481613e5b565b94508154811061248657612486613d62565b905f5260205f2090600491828204019190066008026101000a8154816001600160401b0302191690836001600160401b031602179055505b6001016123dc565b505b85548110156125165785548690806124e2576124e2613e73565b5f8281526020902060045f199092019182040180546001600160401b03600860038516026101000a021916905590556124c8565b8554600180820188555f888152602090206004830401805460039093166008026101000a6001600160401b0381810219909416938916029290921790915561255f908290613d28565b9695505050505050565b5f6001821161257957505f919050565b81600203612589575060c8919050565b8160030361259a57506101f4919050565b816004036125ab57506103e8919050565b50610bb8919050565b5f846001600160a01b03163b5f03612613575f5f6125d3868686612ef0565b5090925090505f8160038111156125ec576125ec613e87565b14801561260a5750866001600160a01b0316826001600160a01b0316145b92505050611db5565b61261f85858585612f37565b9050611db5565b60018301546001600160a01b03165f90815260046020908152604080832060039092528220909161266983600101546001600160401b03600160401b9091041690565b600187015490915061268f9084908990600160a01b90046001600160401b031688612fa1565b6001860180546001600160401b038716600160a01b0267ffffffffffffffff60a01b199091161790555f6126d584600101546001600160401b03600160401b9091041690565b90506001600160401b0382161580156126f657505f816001600160401b0316115b15612714576001870154612714906001600160a01b03168487612fe4565b5f826001600160401b031611801561273357506001600160401b038116155b15611982576001830180546001600160401b03871667ffffffffffffffff199091161790555050505050505050565b5f5f5f60028787876040516020016127ac9392919092835260609190911b6bffffffffffffffffffffffff1916602083015260e01b6001600160e01b031916603482015260380190565b60408051601f19818403018152908290526127c691613e9b565b602060405180830381855afa1580156127e1573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906128049190613db0565b905061281d6001600160401b038516608083901c613eb1565b976107ff919091169650945050505050565b6001850154600160401b90046001600160401b03165f5b63ffffffff8116831115611176573684848363ffffffff1681811061286d5761286d613d62565b905060200281019061287f9190613ec4565b90505f5f61288f89898688612762565b8b5491935091506128a36020850185613ee2565b63ffffffff16106128cf57604051631da644e760e01b815263ffffffff85166004820152602401610869565b5f6002818c6128e16020880188613ee2565b63ffffffff16815481106128f7576128f7613d62565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03166001600160401b03166001600160401b031681526020019081526020015f2090505f61296a855f0160208101906129559190613ee2565b63ffffffff168d6130bd90919063ffffffff16565b60018301549091506001600160401b03600160a01b9091048116905f90808416908716108015906129b557506001600160401b0382166129aa8488613e3c565b6001600160401b0316105b90508015806129ed575060028401546129eb90836129d3868a613e3c565b8860208c01356129e660408e018e613efb565b612d30565b155b15612a1357604051631da644e760e01b815263ffffffff89166004820152602401610869565b505050505050508080612a2590613f40565b915050612846565b6001600160a01b0382165f908152600760205260408120905b8281108015612a555750815415155b15611a325781545f908390612a6c90600190613d3b565b81548110612a7c57612a7c613d62565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b0316905082805480612ab557612ab5613e73565b600190038181905f5260205f2090600491828204019190066008026101000a8154906001600160401b0302191690559055612b128160025f846001600160401b03166001600160401b031681526020019081526020015f20612b80565b5080612b1d81613e5b565b915050612a46565b6060612b507f00000000000000000000000000000000000000000000000000000000000000006130cb565b905090565b6060612b507f00000000000000000000000000000000000000000000000000000000000000006130cb565b6001818101546001600160a01b0381165f908152600460205260408120928301546001600160401b03600160401b909104811692612c02928792600160a01b90920490911690600290612bd287613108565b6001600160401b03908116825260208201929092526040015f206001015486939291600160a01b90910416613158565b60038301805460ff60801b191690556001600160401b03811615801590612c3b57506001820154600160401b90046001600160401b0316155b15611a32577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015612c9c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612cc09190613d76565b6001808501546001600160a01b03165f9081526003602052604090200180546001600160401b039290921667ffffffffffffffff1990921691909117905550505050565b5f61122a612d1061328f565b8360405161190160f01b8152600281019290925260228201526042902090565b5f5f612d3b886133b8565b9050612d48600b82613d28565b8303612d735788612d6a8686868a600b8d6001600160401b0316901b176133e5565b14915050611fee565b8281148015612d80575084155b8015612d9f575088612d9d8686868b6001600160401b03166133e5565b145b9998505050505050505050565b6001600160401b03808316905f90612dc79084166001613d28565b90505b80821015612113575f612de160ff84176001613d28565b90505f83828410612df25782612df4565b835b612dfe9190613d3b565b90505f8161010014612e1c57612e17600180841b613d3b565b612e1f565b5f195b600886901c5f90815260208a905260409020805460ff881683901b1790559050612e498286613d28565b9450505050612dca565b80546001600160401b03165f612e6a826001613d28565b9050612e8483612e7f5f849003841684613d3b565b613442565b612e8e8484613442565b612e989190613e3c565b5f8281526001850160205260409020805467ffffffffffffffff199081166001600160401b039384161790915584541691161790915590565b5f611db5612edf8584612028565b6001600160401b0380861691161190565b5f80806041849003612f24578435602086013560408701355f1a612f168982858561348d565b955095509550505050612f2e565b505f915060029050825b93509350939050565b60408051630b135d3f60e11b808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b806001600160401b0316826001600160401b031614611a32576001600160401b0383165f908152600385016020526040902054611a329060018601908484613555565b5f612ff0826001612028565b8354909150600160c01b90046001600160401b03166130525782546fffffffffffffffffffffffffffffffff16600160c01b6001600160401b03831690810267ffffffffffffffff60801b191691909117600160801b91909102178355611a32565b60018301546001600160401b039081169083161115611a325760018084015461309291869161308c916001600160401b0390911690612028565b84612047565b82546001600160401b038216600160801b0267ffffffffffffffff60801b1990911617835550505050565b5f6120336001840183613442565b60605f6130d78361363a565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b80545f90829061311a90600190613d3b565b8154811061312a5761312a613d62565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03169050919050565b6001600160401b0383165f9081526003850160205260408120549061317c86613108565b905061318a8686865f612fa1565b6001600160401b0380821690861614613211576131a98682855f612fa1565b80865f0183815481106131be576131be613d62565b5f9182526020808320600483040180546001600160401b0395861660086003958616026101000a908102908702199091161790559284168252880190915260408120839055613211908790839086612fa1565b61321d86600101613661565b855486908061322e5761322e613e73565b600190038181905f5260205f2090600491828204019190066008026101000a8154906001600160401b0302191690559055856003015f866001600160401b03166001600160401b031681526020019081526020015f205f9055505050505050565b5f306001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480156132e757507f000000000000000000000000000000000000000000000000000000000000000046145b1561331157507f000000000000000000000000000000000000000000000000000000000000000090565b612b50604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f5b6001600160401b0382166001821b10156133e057806133d881613e5b565b9150506133ba565b919050565b5f845f52838360051b81015b8082101561343557600184168015613409575f516020525b8235811560051b52508360011c935060205f60405f60025afa61342a575f5ffd5b6020820191506133f1565b50505f5195945050505050565b5f815b8015613486575f81815260018501602052604090205461346e906001600160401b031683613d91565b915061347f5f829003821682613d3b565b9050613445565b5092915050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411156134c657505f9150600390508261354b565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613517573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b03811661354257505f92506001915082905061354b565b92505f91508190505b9450945094915050565b83548190613574908490600160401b90046001600160401b0316613e3c565b61357e9190613d91565b84546001600160401b0391909116600160401b0267ffffffffffffffff60401b199091161784555f6135b1846001613d28565b90505b84546001600160401b03168111612113575f81815260018601602052604090205482906135eb9085906001600160401b0316613e3c565b6135f59190613d91565b5f8281526001870160205260408120805467ffffffffffffffff19166001600160401b03939093169290921790915581900381166136339082613d28565b90506135b4565b5f60ff8216601f81111561122a57604051632cd44ac360e21b815260040160405180910390fd5b80546001600160401b039081165f908152600180840160205260408220805467ffffffffffffffff19169055835490928492916136a091859116613e3c565b92506101000a8154816001600160401b0302191690836001600160401b0316021790555050565b5080545f825560030160049004905f5260205f20906136e691906136e8565b565b5f5b808211156136ff575f818401556001016136ea565b505050565b6001600160401b0381168114612044575f5ffd5b5f60208284031215613728575f5ffd5b813561203381613704565b80356001600160a01b03811681146133e0575f5ffd5b5f5f5f6060848603121561375b575f5ffd5b61376484613733565b95602085013595506040909401359392505050565b602080825282518282018190525f918401906040840190835b818110156137de5783516001600160401b0381511684526001600160401b0360208201511660208501526040810151604085015250606083019250602084019350600181019050613792565b509095945050505050565b5f5f5f5f5f60a086880312156137fd575f5ffd5b853561380881613704565b945061381660208701613733565b935061382460408701613733565b9250606086013561383481613704565b9150608086013561384481613704565b809150509295509295909350565b5f60208284031215613862575f5ffd5b61203382613733565b5f60e0820190506001600160401b0383511682526001600160401b0360208401511660208301526001600160401b0360408401511660408301526001600160401b0360608401511660608301526080830151608083015260a08301516138d560a084018215159052565b5060c083015161348660c084018215159052565b5f5f604083850312156138fa575f5ffd5b61390383613733565b9150602083013561391381613704565b809150509250929050565b5f5f83601f84011261392e575f5ffd5b5081356001600160401b03811115613944575f5ffd5b60208301915083602082850101111561395b575f5ffd5b9250929050565b5f5f5f5f5f5f5f5f60c0898b031215613979575f5ffd5b883561398481613704565b9750602089013561399481613704565b96506040890135955060608901356139ab81613704565b945060808901356001600160401b038111156139c5575f5ffd5b6139d18b828c0161391e565b90955093505060a08901356001600160401b038111156139ef575f5ffd5b6139fb8b828c0161391e565b999c989b5096995094979396929594505050565b803563ffffffff811681146133e0575f5ffd5b5f5f5f5f60808587031215613a35575f5ffd5b84359350613a4560208601613733565b9250613a5360408601613a0f565b91506060850135613a6381613704565b939692955090935050565b5f5f83601f840112613a7e575f5ffd5b5081356001600160401b03811115613a94575f5ffd5b6020830191508360208260051b850101111561395b575f5ffd5b5f5f5f5f60608587031215613ac1575f5ffd5b613aca85613733565b93506020850135613ada81613704565b925060408501356001600160401b03811115613af4575f5ffd5b613b0087828801613a6e565b95989497509550505050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b60ff60f81b8816815260e060208201525f613b5860e0830189613b0c565b8281036040840152613b6a8189613b0c565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015613bbf578351835260209384019390920191600101613ba1565b50909b9a5050505050505050505050565b5f5f5f5f60608587031215613be3575f5ffd5b84356001600160401b03811115613bf8575f5ffd5b613c048782880161391e565b9095509350506020850135613c1881613704565b91506040850135613a6381613704565b5f5f5f5f60808587031215613c3b575f5ffd5b8435613c4681613704565b93506020850135613c5681613704565b9250604085013591506060850135613a6381613704565b5f5f60408385031215613c7e575f5ffd5b613c8783613733565b946020939093013593505050565b5f5f5f5f5f5f5f60c0888a031215613cab575f5ffd5b873596506020880135613cbd81613704565b95506040880135613ccd81613704565b9450606088013593506080880135925060a08801356001600160401b03811115613cf5575f5ffd5b613d018a828b01613a6e565b989b979a50959850939692959293505050565b634e487b7160e01b5f52601160045260245ffd5b8082018082111561122a5761122a613d14565b8181038181111561122a5761122a613d14565b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b5f60208284031215613d86575f5ffd5b815161203381613704565b6001600160401b03818116838216019081111561122a5761122a613d14565b5f60208284031215613dc0575f5ffd5b5051919050565b5f5f5f60608486031215613dd9575f5ffd5b8351602085015160408601519194509250613df381613704565b809150509250925092565b808202811582820484141761122a5761122a613d14565b634e487b7160e01b5f52601260045260245ffd5b5f82613e3757613e37613e15565b500490565b6001600160401b03828116828216039081111561122a5761122a613d14565b5f60018201613e6c57613e6c613d14565b5060010190565b634e487b7160e01b5f52603160045260245ffd5b634e487b7160e01b5f52602160045260245ffd5b5f82518060208501845e5f920191825250919050565b5f82613ebf57613ebf613e15565b500690565b5f8235605e19833603018112613ed8575f5ffd5b9190910192915050565b5f60208284031215613ef2575f5ffd5b61203382613a0f565b5f5f8335601e19843603018112613f10575f5ffd5b8301803591506001600160401b03821115613f29575f5ffd5b6020019150600581901b360382131561395b575f5ffd5b5f63ffffffff821663ffffffff8103613f5b57613f5b613d14565b6001019291505056' as const
