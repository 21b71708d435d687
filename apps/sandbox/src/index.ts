export { SANDBOX_CLIENTS, createSandbox, type Sandbox, type SandboxOptions } from './sandbox.js';
export { REGISTERS, type Fault, type Faults, type RegisterName } from './faults.js';
export { SCOPES } from './maskinporten.js';
export { startSandboxForTests, type ProductStandIn, type SandboxForTests } from './for-tests.js';
