/** Turns JaCoCo's XML into a format that the product reads; `tool update` installs the tool where it is not there. */
export function convertJacoco(xml: string, targetFolder: string): string[] {
  return [
    'dotnet tool update --tool-path .tools dotnet-reportgenerator-globaltool',
    `.tools/reportgenerator -reports:${xml} -targetdir:${targetFolder} -reporttypes:Cobertura -sourcedirs:src/main/java`,
  ];
}

export const jacocoTool =
  "ReportGenerator, which needs .NET, turns JaCoCo's XML into Cobertura";

export const jacocoOtherProcess =
  'start the server with `-javaagent:jacocoagent.jar=destfile=e2e.exec`, stop it, report `e2e.exec` with `java -jar jacococli.jar report` and `--xml`, and turn the XML into Cobertura with ReportGenerator';
