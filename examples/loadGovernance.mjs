/**
 * Begins the campaigns and asks for the exemptions that a portal does not have
 * yet; what people changed or denied there stays as it is.
 */
export async function loadGovernance(
  portal,
  { campaigns, exemptions, fileExemptions },
) {
  await sendMissing(campaigns, {
    known: await portal.read('/campaigns'),
    isSame: (one, other) => one.name === other.name,
    send: one => portal.send('POST', '/campaigns', one),
  });
  await sendMissing(exemptions, {
    known: await portal.read('/exemptions'),
    isSame: (one, other) => one.entityRef === other.entityRef,
    send: one => portal.send('POST', '/exemptions', one),
  });
  for (const { entityRef, ...exemption } of fileExemptions) {
    const [, kind, namespace, name] = /(.+):(.+)\/(.+)/.exec(entityRef);
    const path = `/entities/${kind}/${namespace}/${name}/exemptions`;
    await sendMissing([exemption], {
      known: await portal.read(path),
      isSame: (one, other) => one.path === other.path,
      send: one => portal.send('PUT', path, one),
    });
  }
}

async function sendMissing(wanted, { known, isSame, send }) {
  const { items } = known;
  for (const one of wanted) {
    if (!items.some(other => isSame(one, other))) {
      await send(one);
    }
  }
}
