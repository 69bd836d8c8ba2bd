import { Repository } from '../../Repository';

/** Plugins of Maven, Gradle and sbt whose code has packages of its own. */
const GENERATORS =
  /openapi|swagger-codegen|protobuf|grpc|scalapb|avro|jooq|jaxb|xjc|wsdl|cxf|thrift|antlr|sqldelight|apollo|graphql|dgs\.codegen|jsonschema2pojo|fabric8.*generator|twirl|buildinfo/i;

/** Whether a build of the repository makes code that is not checked in. */
export async function generatesCode(repository: Repository): Promise<boolean> {
  const files = repository.paths.filter(path =>
    /(?:^|\/)(?:pom\.xml|build\.gradle(?:\.kts)?|libs\.versions\.toml|build\.sbt|plugins\.sbt|build\.sc|build\.mill)$/.test(
      path,
    ),
  );
  for (const path of files) {
    if (GENERATORS.test(await repository.read(path))) {
      return true;
    }
  }
  return false;
}
