/** AFP's amendment in one language; NAME stands for the byline. */
export interface AfpRendering {
  readonly language: string
  readonly before: readonly [string, ...string[]]
  readonly manner: string
  readonly insteadOf: string
  readonly and: string
  readonly after: string
}

/** The published wording with the tolerances it is to be read in. */
export const englishRendering: AfpRendering = {
  language: 'en',
  before: [
    'The erroneous mention[s] appearing in the metadata of this photo by NAME has been modified in AFP systems in the',
    'The erroneous mentions appearing in the metadata of these photos by NAME have been modified in AFP systems in the',
    'The erroneous mention(s) appearing in the metadata of this picture by NAME has been modified in AFP systems in the',
    'The erroneous mention appearing in the metadata of this image by NAME has been corrected in AFP systems in the',
    'The erroneous mention[s] appearing in the metadata of this photo 000_11A22BC by NAME has been modified in AFP systems in the',
    'The erroneous mention[s] appearing in the metadata of this photo taken by NAME has been modified in AFP systems in the'
  ],
  manner: 'following manner',
  insteadOf: 'instead of',
  and: 'and',
  after:
    'Please immediately remove the erroneous mention[s] from all your online services and delete it (them) from your servers. If you have been authorized by AFP to distribute it (them) to third parties, please ensure that the same actions are carried out by them. Failure to promptly comply with these instructions will entail liability on your part for any continued or post notification usage. Therefore we thank you very much for all your attention and prompt action. We are sorry for the inconvenience this notification may cause and remain at your disposal for any further information you may require.'
}

/** Renderings that keep the bracket form; not published, but plausible. */
export const foreignRenderings: readonly [AfpRendering, ...AfpRendering[]] = [
  {
    language: 'fr',
    before: [
      'La mention erronée apparaissant dans les métadonnées de cette photo de NAME a été modifiée dans les systèmes de l’AFP de la'
    ],
    manner: 'manière suivante',
    insteadOf: 'au lieu de',
    and: 'et',
    after:
      'Veuillez immédiatement supprimer la mention erronée de tous vos services en ligne et l’effacer de vos serveurs. Si vous avez été autorisés par l’AFP à la distribuer à des tiers, veuillez vous assurer que ceux-ci fassent de même.'
  },
  {
    language: 'es',
    before: [
      'La mención errónea que aparece en los metadatos de esta foto de NAME ha sido modificada en los sistemas de AFP de la'
    ],
    manner: 'siguiente manera',
    insteadOf: 'en lugar de',
    and: 'y',
    after:
      'Por favor elimine inmediatamente la mención errónea de todos sus servicios en línea y bórrela de sus servidores. Si AFP le ha autorizado a distribuirla a terceros, asegúrese de que hagan lo mismo.'
  },
  {
    language: 'de',
    before: ['Die fehlerhafte Angabe in den Metadaten dieses Fotos von NAME wurde in den AFP-Systemen'],
    manner: 'wie folgt geändert',
    insteadOf: 'anstatt',
    and: 'und',
    after:
      'Bitte entfernen Sie die fehlerhafte Angabe umgehend aus allen Ihren Online-Diensten und löschen Sie sie von Ihren Servern. Falls Sie sie mit Genehmigung der AFP an Dritte weitergegeben haben, stellen Sie bitte sicher, dass diese ebenso handeln.'
  },
  {
    language: 'pt',
    before: ['A menção errónea que aparece nos metadados desta foto de NAME foi modificada nos sistemas da AFP da'],
    manner: 'seguinte maneira',
    insteadOf: 'em vez de',
    and: 'e',
    after:
      'Por favor remova imediatamente a menção errónea de todos os seus serviços online e apague-a dos seus servidores. Se a AFP o autorizou a distribuí-la a terceiros, certifique-se de que façam o mesmo.'
  }
]
