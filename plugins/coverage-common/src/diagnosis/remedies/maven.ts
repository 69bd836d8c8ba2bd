import { joinPath } from '../../model/pathParts';
import { Snippet } from '../Diagnosis';
import { convertJacoco, jacocoOtherProcess, jacocoTool } from './jacoco';
import { configFile } from './snippets';
import { RemedyContext, StackRemedy } from './StackRemedy';

const plugin = `<plugin>
  <groupId>org.jacoco</groupId>
  <artifactId>jacoco-maven-plugin</artifactId>
  <version>0.8.12</version>
  <executions>
    <execution>
      <goals>
        <goal>prepare-agent</goal>
      </goals>
    </execution>
    <execution>
      <id>report</id>
      <phase>verify</phase>
      <goals>
        <goal>report</goal>
      </goals>
    </execution>
  </executions>
</plugin>
`;

/** Maven with jacoco-maven-plugin. */
export const mavenRemedy: StackRemedy = {
  title: 'Maven',
  runner: ['org.junit.jupiter:junit-jupiter'],
  coverage: ['jacoco-maven-plugin'],
  declare: (context, packages) =>
    packages.includes('org.junit.jupiter:junit-jupiter')
      ? declareJUnit(context)
      : addPlugin(context),
  configure: context =>
    context.stack.coverageDeclared ? null : addPlugin(context),
  commands: () => [
    'mvn verify',
    ...convertJacoco('target/site/jacoco/jacoco.xml', 'target/site/cobertura'),
  ],
  report: 'target/site/cobertura/Cobertura.xml',
  needs: jacocoTool,
  otherProcess: jacocoOtherProcess,
};

function pom({ stack }: RemedyContext): string {
  return configFile(stack, /^pom\.xml$/) ?? joinPath(stack.root, 'pom.xml');
}

function addPlugin(context: RemedyContext): Snippet {
  return {
    path: pom(context),
    language: 'xml',
    text: plugin,
    instruction: `Add it to \`build/plugins\` of \`${pom(context)}\`.`,
  };
}

function declareJUnit(context: RemedyContext): Snippet {
  return {
    path: pom(context),
    language: 'xml',
    text: `<dependency>
  <groupId>org.junit.jupiter</groupId>
  <artifactId>junit-jupiter</artifactId>
  <version>5.11.4</version>
  <scope>test</scope>
</dependency>
`,
    instruction: `Add it to \`dependencies\` of \`${pom(context)}\`.`,
  };
}
