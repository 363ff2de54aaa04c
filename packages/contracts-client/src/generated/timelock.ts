/** Generated from contracts/Timelock.sol by `npm run contracts`. */
export const timelockAbi = [
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "delaySeconds",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [],
    "name": "AccessControlBadConfirmation",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "neededRole",
        "type": "bytes32"
      }
    ],
    "name": "AccessControlUnauthorizedAccount",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "FailedCall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "delay",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "minDelay",
        "type": "uint256"
      }
    ],
    "name": "TimelockInsufficientDelay",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "targets",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "payloads",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "values",
        "type": "uint256"
      }
    ],
    "name": "TimelockInvalidOperationLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "TimelockUnauthorizedCaller",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "predecessorId",
        "type": "bytes32"
      }
    ],
    "name": "TimelockUnexecutedPredecessor",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "operationId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "expectedStates",
        "type": "bytes32"
      }
    ],
    "name": "TimelockUnexpectedOperationState",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "target",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes",
        "name": "data",
        "type": "bytes"
      }
    ],
    "name": "CallExecuted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      }
    ],
    "name": "CallSalt",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "target",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes",
        "name": "data",
        "type": "bytes"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "delay",
        "type": "uint256"
      }
    ],
    "name": "CallScheduled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "Cancelled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "oldDuration",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "newDuration",
        "type": "uint256"
      }
    ],
    "name": "MinDelayChange",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "previousAdminRole",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "newAdminRole",
        "type": "bytes32"
      }
    ],
    "name": "RoleAdminChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "sender",
        "type": "address"
      }
    ],
    "name": "RoleGranted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "sender",
        "type": "address"
      }
    ],
    "name": "RoleRevoked",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "CANCELLER_ROLE",
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
    "inputs": [],
    "name": "DEFAULT_ADMIN_ROLE",
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
    "inputs": [],
    "name": "EXECUTOR_ROLE",
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
    "inputs": [],
    "name": "PROPOSER_ROLE",
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
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "cancel",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "delayFloorSeconds",
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
        "name": "target",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "payload",
        "type": "bytes"
      },
      {
        "internalType": "bytes32",
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      }
    ],
    "name": "execute",
    "outputs": [],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address[]",
        "name": "targets",
        "type": "address[]"
      },
      {
        "internalType": "uint256[]",
        "name": "values",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes[]",
        "name": "payloads",
        "type": "bytes[]"
      },
      {
        "internalType": "bytes32",
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      }
    ],
    "name": "executeBatch",
    "outputs": [],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "getMinDelay",
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
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "getOperationState",
    "outputs": [
      {
        "internalType": "enum TimelockController.OperationState",
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      }
    ],
    "name": "getRoleAdmin",
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
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "getTimestamp",
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
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "grantRole",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "hasRole",
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
        "name": "target",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "data",
        "type": "bytes"
      },
      {
        "internalType": "bytes32",
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      }
    ],
    "name": "hashOperation",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address[]",
        "name": "targets",
        "type": "address[]"
      },
      {
        "internalType": "uint256[]",
        "name": "values",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes[]",
        "name": "payloads",
        "type": "bytes[]"
      },
      {
        "internalType": "bytes32",
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      }
    ],
    "name": "hashOperationBatch",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "isOperation",
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
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "isOperationDone",
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
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "isOperationPending",
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
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "isOperationReady",
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
        "name": "",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      },
      {
        "internalType": "uint256[]",
        "name": "",
        "type": "uint256[]"
      },
      {
        "internalType": "uint256[]",
        "name": "",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes",
        "name": "",
        "type": "bytes"
      }
    ],
    "name": "onERC1155BatchReceived",
    "outputs": [
      {
        "internalType": "bytes4",
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "",
        "type": "bytes"
      }
    ],
    "name": "onERC1155Received",
    "outputs": [
      {
        "internalType": "bytes4",
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "",
        "type": "bytes"
      }
    ],
    "name": "onERC721Received",
    "outputs": [
      {
        "internalType": "bytes4",
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "callerConfirmation",
        "type": "address"
      }
    ],
    "name": "renounceRole",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "revokeRole",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "target",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "data",
        "type": "bytes"
      },
      {
        "internalType": "bytes32",
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "delay",
        "type": "uint256"
      }
    ],
    "name": "schedule",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address[]",
        "name": "targets",
        "type": "address[]"
      },
      {
        "internalType": "uint256[]",
        "name": "values",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes[]",
        "name": "payloads",
        "type": "bytes[]"
      },
      {
        "internalType": "bytes32",
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "delay",
        "type": "uint256"
      }
    ],
    "name": "scheduleBatch",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes4",
        "name": "interfaceId",
        "type": "bytes4"
      }
    ],
    "name": "supportsInterface",
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
        "internalType": "uint256",
        "name": "newDelay",
        "type": "uint256"
      }
    ],
    "name": "updateDelay",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "stateMutability": "payable",
    "type": "receive"
  }
] as const

/** Creation code, without constructor arguments. */
export const timelockBytecode = '0x60a060405234801561000f575f5ffd5b50604051611d11380380611d1183398101604081905261002e9161029a565b8161003882610197565b61004183610197565b5f61004c81306101f1565b506001600160a01b03811615610068576100665f826101f1565b505b5f5b83518110156100fc576100bc7fb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc18583815181106100a9576100a96102d4565b60200260200101516101f160201b60201c565b506100f37ffd643c72710c63c0180259aba6b2d05451e3591a24e58b62239378085726f7838583815181106100a9576100a96102d4565b5060010161006a565b505f5b82518110156101475761013e7fd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e638483815181106100a9576100a96102d4565b506001016100ff565b506002849055604080515f8152602081018690527f11c24f4ead16507c69ac467fbd5e4eed5fb5c699626d2cc6d66421df253886d5910160405180910390a1505050608092909252506102e89050565b6040805160018082528183019092526060916020808301908036833701905050905081815f815181106101cc576101cc6102d4565b60200260200101906001600160a01b031690816001600160a01b031681525050919050565b5f828152602081815260408083206001600160a01b038516845290915281205460ff16610291575f838152602081815260408083206001600160a01b03861684529091529020805460ff191660011790556102493390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a4506001610294565b505f5b92915050565b5f5f604083850312156102ab575f5ffd5b825160208401519092506001600160a01b03811681146102c9575f5ffd5b809150509250929050565b634e487b7160e01b5f52603260045260245ffd5b608051611a0361030e5f395f818161059401528181610dd20152610dff0152611a035ff3fe6080604052600436106101bd575f3560e01c80638065657f116100f2578063bc197c8111610092578063e38335e511610062578063e38335e514610570578063f1a09f9114610583578063f23a6e61146105b6578063f27a0c92146105e1575f5ffd5b8063bc197c81146104dc578063c4d252f514610507578063d45c443514610526578063d547741f14610551575f5ffd5b806391d14854116100cd57806391d1485414610458578063a217fddf14610477578063b08e51c01461048a578063b1c5f427146104bd575f5ffd5b80638065657f146103e75780638f2a0bb0146104065780638f61f4f514610425575f5ffd5b80632ab0f5291161015d57806336568abe1161013857806336568abe1461035e578063584b153e1461037d57806364d623531461039c5780637958004c146103bb575f5ffd5b80632ab0f529146103015780632f2ff15d1461032057806331d507501461033f575f5ffd5b8063134008d311610198578063134008d31461025e57806313bc9f2014610271578063150b7a0214610290578063248a9ca3146102d3575f5ffd5b806301d5062a146101c857806301ffc9a7146101e957806307bd02651461021d575f5ffd5b366101c457005b5f5ffd5b3480156101d3575f5ffd5b506101e76101e2366004611202565b6105f5565b005b3480156101f4575f5ffd5b50610208610203366004611270565b6106c9565b60405190151581526020015b60405180910390f35b348015610228575f5ffd5b506102507fd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e6381565b604051908152602001610214565b6101e761026c366004611297565b6106d9565b34801561027c575f5ffd5b5061020861028b3660046112fd565b61078b565b34801561029b575f5ffd5b506102ba6102aa3660046113c3565b630a85bd0160e11b949350505050565b6040516001600160e01b03199091168152602001610214565b3480156102de575f5ffd5b506102506102ed3660046112fd565b5f9081526020819052604090206001015490565b34801561030c575f5ffd5b5061020861031b3660046112fd565b6107b0565b34801561032b575f5ffd5b506101e761033a366004611426565b6107b8565b34801561034a575f5ffd5b506102086103593660046112fd565b6107e2565b348015610369575f5ffd5b506101e7610378366004611426565b610806565b348015610388575f5ffd5b506102086103973660046112fd565b61083e565b3480156103a7575f5ffd5b506101e76103b63660046112fd565b610883565b3480156103c6575f5ffd5b506103da6103d53660046112fd565b6108f6565b6040516102149190611464565b3480156103f2575f5ffd5b50610250610401366004611297565b61093e565b348015610411575f5ffd5b506101e76104203660046114ca565b61097c565b348015610430575f5ffd5b506102507fb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc181565b348015610463575f5ffd5b50610208610472366004611426565b610b08565b348015610482575f5ffd5b506102505f81565b348015610495575f5ffd5b506102507ffd643c72710c63c0180259aba6b2d05451e3591a24e58b62239378085726f78381565b3480156104c8575f5ffd5b506102506104d736600461157c565b610b30565b3480156104e7575f5ffd5b506102ba6104f63660046116a5565b63bc197c8160e01b95945050505050565b348015610512575f5ffd5b506101e76105213660046112fd565b610b74565b348015610531575f5ffd5b506102506105403660046112fd565b5f9081526001602052604090205490565b34801561055c575f5ffd5b506101e761056b366004611426565b610c1e565b6101e761057e36600461157c565b610c42565b34801561058e575f5ffd5b506102507f000000000000000000000000000000000000000000000000000000000000000081565b3480156105c1575f5ffd5b506102ba6105d0366004611751565b63f23a6e6160e01b95945050505050565b3480156105ec575f5ffd5b50610250610dc3565b7fb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc161061f81610e25565b5f61062e89898989898961093e565b905061063a8184610e32565b5f817f4cf4410cc57040e44862ef0f45f3dd5a5e02db8eb8add648d4b0e236f1d07dca8b8b8b8b8b8a604051610675969594939291906117cc565b60405180910390a383156106be57807f20fda5fd27a1ea7bf5b9567f143ac5470bb059374a27e8f67cb44f946f6d0387856040516106b591815260200190565b60405180910390a25b505050505050505050565b5f6106d382610ec2565b92915050565b7fd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e63610704815f610b08565b610712576107128133610ee6565b5f61072188888888888861093e565b905061072d8185610f23565b61073988888888610f71565b5f817fc2617efa69bab66782fa219543714338489c4e9e178271560a91b82c3f612b588a8a8a8a6040516107709493929190611808565b60405180910390a361078181610fe5565b5050505050505050565b5f60025b610798836108f6565b60038111156107a9576107a9611450565b1492915050565b5f600361078f565b5f828152602081905260409020600101546107d281610e25565b6107dc8383611010565b50505050565b5f806107ed836108f6565b60038111156107fe576107fe611450565b141592915050565b6001600160a01b038116331461082f5760405163334bd91960e11b815260040160405180910390fd5b610839828261109f565b505050565b5f5f610849836108f6565b9050600181600381111561085f5761085f611450565b148061087c5750600281600381111561087a5761087a611450565b145b9392505050565b333081146108b45760405163e2850c5960e01b81526001600160a01b03821660048201526024015b60405180910390fd5b60025460408051918252602082018490527f11c24f4ead16507c69ac467fbd5e4eed5fb5c699626d2cc6d66421df253886d5910160405180910390a150600255565b5f81815260016020526040812054805f0361091357505f92915050565b600181036109245750600392915050565b428111156109355750600192915050565b50600292915050565b5f86868686868660405160200161095a969594939291906117cc565b6040516020818303038152906040528051906020012090509695505050505050565b7fb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc16109a681610e25565b88871415806109b55750888514155b156109e7576040516001624fcdef60e01b03198152600481018a905260248101869052604481018890526064016108ab565b5f6109f88b8b8b8b8b8b8b8b610b30565b9050610a048184610e32565b5f5b8a811015610ab95780827f4cf4410cc57040e44862ef0f45f3dd5a5e02db8eb8add648d4b0e236f1d07dca8e8e85818110610a4357610a4361182f565b9050602002016020810190610a589190611843565b8d8d86818110610a6a57610a6a61182f565b905060200201358c8c87818110610a8357610a8361182f565b9050602002810190610a95919061185c565b8c8b604051610aa9969594939291906117cc565b60405180910390a3600101610a06565b508315610afb57807f20fda5fd27a1ea7bf5b9567f143ac5470bb059374a27e8f67cb44f946f6d038785604051610af291815260200190565b60405180910390a25b5050505050505050505050565b5f918252602082815260408084206001600160a01b0393909316845291905290205460ff1690565b5f8888888888888888604051602001610b50989796959493929190611936565b60405160208183030381529060405280519060200120905098975050505050505050565b7ffd643c72710c63c0180259aba6b2d05451e3591a24e58b62239378085726f783610b9e81610e25565b610ba78261083e565b610be35781610bb66002611108565b610bc06001611108565b604051635ead8eb560e01b815260048101939093521760248201526044016108ab565b5f828152600160205260408082208290555183917fbaa1eb22f2a492ba1a5fea61b8df4d27c6c8b5f3971e63bb58fa14ff72eedb7091a25050565b5f82815260208190526040902060010154610c3881610e25565b6107dc838361109f565b7fd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e63610c6d815f610b08565b610c7b57610c7b8133610ee6565b8786141580610c8a5750878414155b15610cbc576040516001624fcdef60e01b031981526004810189905260248101859052604481018790526064016108ab565b5f610ccd8a8a8a8a8a8a8a8a610b30565b9050610cd98185610f23565b5f5b89811015610dad575f8b8b83818110610cf657610cf661182f565b9050602002016020810190610d0b9190611843565b90505f8a8a84818110610d2057610d2061182f565b905060200201359050365f8a8a86818110610d3d57610d3d61182f565b9050602002810190610d4f919061185c565b91509150610d5f84848484610f71565b84867fc2617efa69bab66782fa219543714338489c4e9e178271560a91b82c3f612b5886868686604051610d969493929190611808565b60405180910390a350505050806001019050610cdb565b50610db781610fe5565b50505050505050505050565b5f5f610dce60025490565b90507f00000000000000000000000000000000000000000000000000000000000000008110610dfd5780610e1f565b7f00000000000000000000000000000000000000000000000000000000000000005b91505090565b610e2f8133610ee6565b50565b610e3b826107e2565b15610e6c5781610e4a5f611108565b604051635ead8eb560e01b8152600481019290925260248201526044016108ab565b5f610e75610dc3565b905080821015610ea257604051635433660960e01b815260048101839052602481018290526044016108ab565b610eac82426119d5565b5f93845260016020526040909320929092555050565b5f6001600160e01b03198216630271189760e51b14806106d357506106d38261112a565b610ef08282610b08565b610f1f5760405163e2517d3f60e01b81526001600160a01b0382166004820152602481018390526044016108ab565b5050565b610f2c8261078b565b610f3b5781610e4a6002611108565b8015801590610f505750610f4e816107b0565b155b15610f1f5760405163121534c360e31b8152600481018290526024016108ab565b5f5f856001600160a01b0316858585604051610f8e9291906119f4565b5f6040518083038185875af1925050503d805f8114610fc8576040519150601f19603f3d011682016040523d82523d5f602084013e610fcd565b606091505b5091509150610fdc828261115e565b50505050505050565b610fee8161078b565b610ffd5780610e4a6002611108565b5f90815260016020819052604090912055565b5f61101b8383610b08565b611098575f838152602081815260408083206001600160a01b03861684529091529020805460ff191660011790556110503390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a45060016106d3565b505f6106d3565b5f6110aa8383610b08565b15611098575f838152602081815260408083206001600160a01b0386168085529252808320805460ff1916905551339286917ff6391f5c32d9c69d2a47ea670b442974b53935d1edc7fd64eb21e047a839171b9190a45060016106d3565b5f81600381111561111b5761111b611450565b600160ff919091161b92915050565b5f6001600160e01b03198216637965db0b60e01b14806106d357506301ffc9a760e01b6001600160e01b03198316146106d3565b6060821561116d5750806106d3565b8151156111825761117d8261119b565b6106d3565b60405163d6bda27560e01b815260040160405180910390fd5b805160208201fd5b80356001600160a01b03811681146111b9575f5ffd5b919050565b5f5f83601f8401126111ce575f5ffd5b5081356001600160401b038111156111e4575f5ffd5b6020830191508360208285010111156111fb575f5ffd5b9250929050565b5f5f5f5f5f5f5f60c0888a031215611218575f5ffd5b611221886111a3565b96506020880135955060408801356001600160401b03811115611242575f5ffd5b61124e8a828b016111be565b989b979a50986060810135976080820135975060a09091013595509350505050565b5f60208284031215611280575f5ffd5b81356001600160e01b03198116811461087c575f5ffd5b5f5f5f5f5f5f60a087890312156112ac575f5ffd5b6112b5876111a3565b95506020870135945060408701356001600160401b038111156112d6575f5ffd5b6112e289828a016111be565b979a9699509760608101359660809091013595509350505050565b5f6020828403121561130d575f5ffd5b5035919050565b634e487b7160e01b5f52604160045260245ffd5b604051601f8201601f191681016001600160401b038111828210171561135057611350611314565b604052919050565b5f82601f830112611367575f5ffd5b81356001600160401b0381111561138057611380611314565b611393601f8201601f1916602001611328565b8181528460208386010111156113a7575f5ffd5b816020850160208301375f918101602001919091529392505050565b5f5f5f5f608085870312156113d6575f5ffd5b6113df856111a3565b93506113ed602086016111a3565b92506040850135915060608501356001600160401b0381111561140e575f5ffd5b61141a87828801611358565b91505092959194509250565b5f5f60408385031215611437575f5ffd5b82359150611447602084016111a3565b90509250929050565b634e487b7160e01b5f52602160045260245ffd5b602081016004831061148457634e487b7160e01b5f52602160045260245ffd5b91905290565b5f5f83601f84011261149a575f5ffd5b5081356001600160401b038111156114b0575f5ffd5b6020830191508360208260051b85010111156111fb575f5ffd5b5f5f5f5f5f5f5f5f5f60c08a8c0312156114e2575f5ffd5b89356001600160401b038111156114f7575f5ffd5b6115038c828d0161148a565b909a5098505060208a01356001600160401b03811115611521575f5ffd5b61152d8c828d0161148a565b90985096505060408a01356001600160401b0381111561154b575f5ffd5b6115578c828d0161148a565b9a9d999c50979a969997986060880135976080810135975060a0013595509350505050565b5f5f5f5f5f5f5f5f60a0898b031215611593575f5ffd5b88356001600160401b038111156115a8575f5ffd5b6115b48b828c0161148a565b90995097505060208901356001600160401b038111156115d2575f5ffd5b6115de8b828c0161148a565b90975095505060408901356001600160401b038111156115fc575f5ffd5b6116088b828c0161148a565b999c989b509699959896976060870135966080013595509350505050565b5f82601f830112611635575f5ffd5b81356001600160401b0381111561164e5761164e611314565b8060051b61165e60208201611328565b91825260208185018101929081019086841115611679575f5ffd5b6020860192505b8383101561169b578235825260209283019290910190611680565b9695505050505050565b5f5f5f5f5f60a086880312156116b9575f5ffd5b6116c2866111a3565b94506116d0602087016111a3565b935060408601356001600160401b038111156116ea575f5ffd5b6116f688828901611626565b93505060608601356001600160401b03811115611711575f5ffd5b61171d88828901611626565b92505060808601356001600160401b03811115611738575f5ffd5b61174488828901611358565b9150509295509295909350565b5f5f5f5f5f60a08688031215611765575f5ffd5b61176e866111a3565b945061177c602087016111a3565b9350604086013592506060860135915060808601356001600160401b03811115611738575f5ffd5b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b60018060a01b038716815285602082015260a060408201525f6117f360a0830186886117a4565b60608301949094525060800152949350505050565b60018060a01b0385168152836020820152606060408201525f61169b6060830184866117a4565b634e487b7160e01b5f52603260045260245ffd5b5f60208284031215611853575f5ffd5b61087c826111a3565b5f5f8335601e19843603018112611871575f5ffd5b8301803591506001600160401b0382111561188a575f5ffd5b6020019150368190038213156111fb575f5ffd5b5f8383855260208501945060208460051b820101835f601e19863603015b8782101561192957848403601f1901895282358181126118da575f5ffd5b87016020810190356001600160401b038111156118f5575f5ffd5b803603821315611903575f5ffd5b61190e8682846117a4565b955050506020830192506020890198506001820191506118bc565b5091979650505050505050565b60a080825281018890525f8960c08301825b8b811015611976576001600160a01b03611961846111a3565b16825260209283019290910190600101611948565b5083810360208501528881526001600160fb1b03891115611995575f5ffd5b8860051b9150818a602083013701828103602090810160408501526119bd908201878961189e565b60608401959095525050608001529695505050505050565b808201808211156106d357634e487b7160e01b5f52601160045260245ffd5b818382375f910190815291905056' as const
