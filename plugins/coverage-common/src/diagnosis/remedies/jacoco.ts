/** What reads JaCoCo's XML and writes a format that the product reads. */
export function convertJacoco(xml: string, targetFolder: string): string[] {
  return [
    'dotnet tool install --tool-path .tools dotnet-reportgenerator-globaltool',
    `.tools/reportgenerator -reports:${xml} -targetdir:${targetFolder} -reporttypes:Cobertura -sourcedirs:src/main/java`,
  ];
}

export const jacocoTool =
  "ReportGenerator, which needs .NET, turns JaCoCo's XML into Cobertura";

export const jacocoOtherProcess =
  'start the server with `-javaagent:jacocoagent.jar=destfile=e2e.exec`, stop it, report `e2e.exec` with `java -jar jacococli.jar report` and `--xml`, and turn the XML into Cobertura with ReportGenerator';
