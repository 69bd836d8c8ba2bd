import { AuthService, PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  CoverageHistory,
  CoverageOverview,
  coverageReadPermission,
  coverageUploadCreatePermission,
  FileLines,
  FileSummary,
  HistoryRequest,
  ListFilesRequest,
  ListScorecardEntitiesRequest,
  Page,
  Scorecard,
  ScorecardEntity,
  UploadMetadata,
} from '@backstage-coverage/plugin-coverage-common';
import { Caller, CoverageService, UploadSession } from './CoverageService';

/**
 * All permission logic of the plugin. Reading also follows the catalog: what a
 * user may not see there does not exist here.
 */
export class AuthorizedCoverageService implements CoverageService {
  readonly #service: CoverageService;
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #permissions: PermissionsService;

  constructor(options: {
    service: CoverageService;
    auth: AuthService;
    catalog: CatalogService;
    permissions: PermissionsService;
  }) {
    this.#service = options.service;
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#permissions = options.permissions;
  }

  async beginUpload(
    metadata: UploadMetadata,
    caller: Caller,
  ): Promise<UploadSession> {
    await this.#authorize(coverageUploadCreatePermission, caller);
    await this.#requireVisible(metadata.entityRef, caller);
    return this.#service.beginUpload(metadata, caller);
  }

  async getOverview(
    entityRef: string,
    caller: Caller,
  ): Promise<CoverageOverview> {
    await this.#authorizeRead(entityRef, caller);
    return this.#service.getOverview(entityRef, caller);
  }

  async listFiles(
    entityRef: string,
    request: ListFilesRequest,
    caller: Caller,
  ): Promise<Page<FileSummary>> {
    await this.#authorizeRead(entityRef, caller);
    return this.#service.listFiles(entityRef, request, caller);
  }

  async getLines(
    entityRef: string,
    path: string,
    caller: Caller,
  ): Promise<FileLines> {
    await this.#authorizeRead(entityRef, caller);
    return this.#service.getLines(entityRef, path, caller);
  }

  async getHistory(
    entityRef: string,
    request: HistoryRequest,
    caller: Caller,
  ): Promise<CoverageHistory> {
    await this.#authorizeRead(entityRef, caller);
    return this.#service.getHistory(entityRef, request, caller);
  }

  async getScorecard(caller: Caller): Promise<Scorecard> {
    await this.#authorize(coverageReadPermission, caller);
    return this.#service.getScorecard(caller);
  }

  /**
   * Leaves out the rows of entities that the catalog hides from the caller; the
   * page's count includes them, as the organisation's totals do.
   */
  async listScorecardEntities(
    request: ListScorecardEntitiesRequest,
    caller: Caller,
  ): Promise<Page<ScorecardEntity>> {
    await this.#authorize(coverageReadPermission, caller);
    const page = await this.#service.listScorecardEntities(request, caller);
    const { items: visible } = await this.#catalog.getEntitiesByRefs(
      {
        entityRefs: page.items.map(item => item.entityRef),
        fields: ['kind'],
      },
      { credentials: await this.#catalogCredentials(caller) },
    );
    return { ...page, items: page.items.filter((_, i) => visible[i]) };
  }

  async #authorizeRead(entityRef: string, caller: Caller): Promise<void> {
    await this.#authorize(coverageReadPermission, caller);
    await this.#requireVisible(entityRef, caller);
  }

  async #requireVisible(entityRef: string, caller: Caller): Promise<void> {
    const entity = await this.#catalog.getEntityByRef(entityRef, {
      credentials: await this.#catalogCredentials(caller),
    });
    if (!entity) {
      throw new NotFoundError(
        `The catalog has no entity ${entityRef}; register it, or correct the entity ref`,
      );
    }
  }

  async #authorize(permission: BasicPermission, caller: Caller): Promise<void> {
    const [decision] = await this.#permissions.authorize(
      [{ permission }],
      caller,
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`You lack the permission ${permission.name}`);
    }
  }

  /**
   * A service token is limited by its access restrictions, which seldom name the
   * catalog; the plugin asks for it then.
   */
  async #catalogCredentials({ credentials }: Caller) {
    return this.#auth.isPrincipal(credentials, 'service')
      ? this.#auth.getOwnServiceCredentials()
      : credentials;
  }
}
