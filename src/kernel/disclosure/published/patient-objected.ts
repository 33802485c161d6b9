export const patientObjectedEvent = 'disclosure.patient-objected'

/** An objection of a patient, or its lifting, was recorded; whom it concerns reads it with what was handed over. */
export const patientObjected = (sourceOrganisationId: string, objectionId: string) =>
  ({
    name: patientObjectedEvent,
    version: 1,
    organisationId: sourceOrganisationId,
    payload: { objectionId },
  }) as const
