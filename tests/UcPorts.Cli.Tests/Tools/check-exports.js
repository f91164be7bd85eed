// Checks exported files with checkers that are not ours: node check-exports.js KIND FOLDER. One line an error.
const fs = require('fs');
const path = require('path');

const [kind, folder] = process.argv.slice(2);
const complain = (file, what) => console.log(`${path.basename(file)}: ${what}`);

// What the checker of Kubernetes lets pass: unknown properties, and ranges that end before they begin.
const policyProperties = {
  '': ['apiVersion', 'kind', 'metadata', 'spec'],
  metadata: ['name', 'annotations'],
  spec: ['podSelector', 'policyTypes', 'ingress', 'egress'],
  ingress: ['ports', 'from'],
  egress: ['ports', 'to'],
  ports: ['protocol', 'port', 'endPort'],
};

function checkProperties(file, value, place) {
  if (Array.isArray(value)) {
    value.forEach(item => checkProperties(file, item, place));
  } else if (value && typeof value === 'object' && policyProperties[place]) {
    for (const [name, inner] of Object.entries(value)) {
      if (!policyProperties[place].includes(name)) complain(file, `unknown property ${place}.${name}`);
      checkProperties(file, inner, name);
    }
    if (place === 'ports' && value.endPort !== undefined && value.endPort < value.port) complain(file, `range ${value.port}-${value.endPort}`);
  }
}

const checks = {
  cloudformation(file) {
    const { validateFile } = require('cfn-lint');
    const result = validateFile(file, { guessParameters: ['VpcId'] });
    for (const error of [...result.errors.crit, ...result.errors.warn]) complain(file, `${error.resource}: ${error.message}`);
  },
  kubernetes(file) {
    const { NetworkPolicy } = require(path.join(process.env.NODE_PATH, 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy'));
    const policy = require('js-yaml').safeLoad(fs.readFileSync(file, 'utf8'));
    checkProperties(file, policy, '');
    if (!/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(policy.metadata.name)) complain(file, `name ${policy.metadata.name}`);
    if (!policy.spec.podSelector) complain(file, 'no podSelector');
    for (const value of Object.values(policy.spec.podSelector.matchLabels)) if (value.length > 63) complain(file, `label ${value}`);
    try {
      new NetworkPolicy(policy).validate();
    } catch (error) {
      complain(file, error.message);
    }
  },
  async terraform(file) {
    const { parse } = require('@cdktf/hcl2json');
    try {
      const parsed = await parse(file, fs.readFileSync(file, 'utf8'));
      if (!Object.keys(parsed.resource || {}).length) complain(file, 'no resource');
    } catch (error) {
      complain(file, error.message || error);
    }
  },
};

(async () => {
  const files = fs.readdirSync(folder).map(name => path.join(folder, name));
  for (const file of files) await checks[kind](file);
  console.log(`${files.length} checked`);
  process.exit(0);
})();
