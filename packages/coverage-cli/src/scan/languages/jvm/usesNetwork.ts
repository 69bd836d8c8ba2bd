import { ImportStatement } from '../../source/SourceFacts';

/** Packages that speak to something outside of the process. */
const NETWORK =
  /^(?:java\.net|okhttp3|retrofit2|feign|kong\.unirest|io\.restassured|io\.ktor\.client|io\.gatling|io\.grpc|org\.apache\.(?:http|hc|pekko\.http)|akka\.http|org\.http4s\.client|sttp|scalaj\.http|org\.openqa\.selenium|com\.codeborne\.selenide|com\.microsoft\.playwright|org\.testcontainers|com\.intuit\.karate|org\.springframework\.web\.(?:client|reactive\.function\.client))(?:\.|\d|$)|^(?:sys\.process|scala\.sys\.process)/;

/** Whether one of the imports leads out of the process. */
export function usesNetwork(imports: readonly ImportStatement[]): boolean {
  return imports.some(({ specifier }) => NETWORK.test(specifier));
}
