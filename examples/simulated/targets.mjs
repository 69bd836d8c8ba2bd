/**
 * What some teams have set themselves, by how their tests come along: line
 * coverage in per cent, and the day by which.
 */
export const targets = {
  rising: { value: 80, by: '2027-06-30' },
  falling: { value: 70, by: '2027-03-31' },
  regressed: { value: 75 },
  high: { value: 85 },
};
