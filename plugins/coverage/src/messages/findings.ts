export const findings = {
  title: 'Findings',
  none: 'Nothing looks wrong.',
  info: 'Note',
  warning: 'Warning',
  error: 'Error',
  fix: {
    label: 'To mend it:',
    target: 'set the target to {{target}}',
    areaTarget: 'set the target of {{area}} to {{target}}',
    phaseTarget: 'set the target of the phase {{phase}} to {{percent}}',
    addToPhase_one: 'add {{paths}} to the phase {{phase}}',
    addToPhase_other: 'add {{count, number}} files to the phase {{phase}}',
    hours: 'state {{from, number}} to {{to, number}} hours',
    addArea: 'add an area {{name}}',
  },
} as const;
