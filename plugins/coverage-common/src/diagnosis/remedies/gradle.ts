import { joinPath, stemOf } from '../../model/pathParts';
import { convertJacoco, jacocoOtherProcess, jacocoTool } from './jacoco';
import { configFile, folderName } from './snippets';
import { StackRemedy } from './StackRemedy';

/** Gradle with its jacoco plugin. */
export const gradleRemedy: StackRemedy = {
  title: 'Gradle',
  runner: ['org.junit.jupiter:junit-jupiter'],
  // The plugin comes with Gradle.
  coverage: [],
  declare: ({ stack }, packages) => {
    const path = buildFile(stack.configFiles, stack.root);
    const isKotlin = path.endsWith('.kts');
    const lines = packages.map(name =>
      isKotlin
        ? `    testImplementation("${name}:5.11.4")`
        : `    testImplementation '${name}:5.11.4'`,
    );
    return {
      path,
      language: isKotlin ? 'kotlin' : 'groovy',
      text: ['dependencies {', ...lines, '}', ''].join('\n'),
      instruction: `Merge it into \`${path}\`, with \`useJUnitPlatform()\` in the test task.`,
    };
  },
  configure: ({ stack }) => {
    const path = buildFile(stack.configFiles, stack.root);
    const isKotlin = path.endsWith('.kts');
    return {
      path,
      language: isKotlin ? 'kotlin' : 'groovy',
      text: (isKotlin
        ? [
            'plugins {',
            '    jacoco',
            '}',
            '',
            'tasks.jacocoTestReport {',
            '    dependsOn(tasks.test)',
            '    reports {',
            '        xml.required.set(true)',
            '    }',
            '}',
            '',
          ]
        : [
            'plugins {',
            "    id 'jacoco'",
            '}',
            '',
            'jacocoTestReport {',
            '    dependsOn test',
            '    reports {',
            '        xml.required = true',
            '    }',
            '}',
            '',
          ]
      ).join('\n'),
      instruction: `Merge it into \`${path}\` in ${folderName(
        stack.root,
      )}; \`plugins\` stands at the top.`,
    };
  },
  commands: () => [
    './gradlew test jacocoTestReport',
    ...convertJacoco(
      'build/reports/jacoco/test/jacocoTestReport.xml',
      'build/reports/cobertura',
    ),
  ],
  report: 'build/reports/cobertura/Cobertura.xml',
  needs: jacocoTool,
  otherProcess: jacocoOtherProcess,
};

function buildFile(configFiles: string[], root: string): string {
  const facts = {
    configFiles: configFiles.filter(path => stemOf(path) !== 'settings.gradle'),
  };
  return (
    configFile(facts, /^build\.gradle(?:\.kts)?$/) ??
    joinPath(root, 'build.gradle.kts')
  );
}
