import { Problem } from './problems.ts'
import * as dossier from './schemas/dossier.ts'
import { AnswerSet, CaseAnswerSet, Form } from './schemas/form.ts'
import * as locality from './schemas/locality.ts'
import * as procedure from './schemas/procedure.ts'
import * as session from './schemas/session.ts'
import { Transition } from './schemas/transition.ts'

/** Every named schema, for the server to register and the document to list. */
export const components = [
  Problem,
  Form,
  AnswerSet,
  CaseAnswerSet,
  locality.OpeningHours,
  locality.Unit,
  locality.Field,
  locality.SamplePerson,
  locality.Locality,
  session.NewSession,
  session.Person,
  session.Session,
  procedure.Fee,
  procedure.TimeLimit,
  procedure.Method,
  procedure.DocumentRequirement,
  procedure.FactSource,
  procedure.ProcedureSummary,
  procedure.ProcedurePage,
  procedure.Procedure,
  dossier.StoredFile,
  dossier.DossierDocument,
  dossier.DossierEvent,
  dossier.OfficialPaper,
  dossier.Receipt,
  dossier.DossierSummary,
  dossier.DossierPage,
  dossier.Dossier,
  dossier.DossierDefinition,
  dossier.NewDossier,
  dossier.DraftChange,
  dossier.FileLink,
  Transition,
]
