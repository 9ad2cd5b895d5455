/*
 * The facts of one child as a form: the outward contract's properties, in the order in which one asks. Every answer may be
 * unknown. Codes are filled in from the rulebook.
 */

/** More jobs than this nobody tells of one child. */
const MOST_JOBS = 6;

const titled = (vi, en, more = {}) => ({ title: vi, 'x-title-en': en, ...more });
const helped = (vi, en) => ({ description: vi, 'x-description-en': en });
const yesNo = (vi, en, span, more) => titled(vi, en, { type: 'boolean', 'x-span': span, ...more });
const hours = (vi, en) => titled(vi, en, { type: 'number', 'x-span': 3 });
const codes = (vi, en, list, more) =>
  titled(vi, en, { type: 'array', items: { type: 'string' }, 'x-input': 'codes', 'x-codes': list, 'x-span': 12, ...more });
const code = (vi, en, list, more) => titled(vi, en, { type: 'string', 'x-input': 'code', 'x-codes': list, 'x-span': 6, ...more });

const JOB = {
  work: code('Công việc', 'Work', 'work'),
  workplace: code('Nơi làm việc', 'Workplace', 'workplace'),
  workText: titled('Công việc, ghi bằng lời', 'The work in words', {
    type: 'string',
    'x-span': 12,
    'x-show-if': { property: 'work', in: ['OTHER'] },
    ...helped('Không ghi tên người.', 'No names of persons.'),
  }),
  hoursPerDay: hours('Số giờ một ngày', 'Hours a day'),
  hoursPerWeek: hours('Số giờ một tuần', 'Hours a week'),
  employer: null,
  overtime: yesNo('Làm thêm giờ', 'Overtime', 4),
  night: yesNo('Làm đêm (22 giờ đến 6 giờ)', 'Night work (22:00 to 6:00)', 4),
  affectsSchooling: yesNo('Ảnh hưởng đến học tập', 'Harms schooling', 4),
  unsafeForAge: yesNo('Không an toàn với lứa tuổi', 'Unsafe for the age', 4),
  guardianConsent: yesNo('Cha mẹ, giám hộ đồng ý', 'Consent of parent, guardian', 4),
  writtenContract: yesNo('Hợp đồng bằng văn bản', 'Written contract', 4),
  healthCertificate: yesNo('Giấy khám sức khỏe', 'Health certificate', 4),
  trackingBook: yesNo('Sổ theo dõi riêng', 'Separate tracking book', 4),
  provincialConsentDate: titled('Ngày cơ quan cấp tỉnh đồng ý', 'Date of provincial consent', {
    type: 'string',
    format: 'date',
    'x-span': 4,
    ...helped('Nghệ thuật, thể thao khi chưa đủ 13 tuổi.', 'For arts and sports under 13.'),
  }),
};

/** A choice of one code, as the rulebook has them now. */
function choice(vi, en, known, more) {
  const oneOf = known.map((each) => ({ const: each.code, title: each.vi, 'x-title-en': each.en }));
  return titled(vi, en, { type: 'string', 'x-unknown': true, oneOf, ...more });
}

/** The form's definition; `list` gives the codes of a list by its name. */
export function factsSchema(list) {
  const employer = choice('Người sử dụng lao động', 'Employer', list('employer'), { 'x-input': 'select', 'x-span': 6 });
  return {
    type: 'object',
    required: ['factDate'],
    'x-sections': [
      { ...titled('Trẻ em', 'The child'), properties: ['factDate', 'birthDate', 'sex', 'schooling', 'working', 'jobs'] },
      {
        ...titled('Dấu hiệu ép buộc, bóc lột, đưa đi', 'Signs of coercion, exploitation, moving'),
        properties: ['coercion', 'exploitation', 'movement', 'movedForExploitation'],
      },
      {
        ...titled('Tổn hại', 'Harm'),
        properties: ['carerIsHarmDoer', 'seriousHarm', 'employerPriorSanction', 'injuryPercent'],
      },
      {
        ...titled('Nguy cơ, hoàn cảnh, bối cảnh', 'Risk, circumstances, setting'),
        properties: ['riskFactors', 'specialCircumstances', 'settings'],
      },
    ],
    properties: {
      factDate: titled('Ngày của sự việc', 'Date of the facts', {
        type: 'string',
        format: 'date',
        'x-span': 5,
        ...helped('Luật của ngày này được áp dụng.', 'The law of this day applies.'),
      }),
      birthDate: titled('Ngày sinh', 'Date of birth', {
        type: 'string',
        format: 'date',
        'x-precision': 'birthDatePrecision',
        'x-span': 7,
        ...helped('Để trống nếu chưa rõ.', 'Leave empty if not known.'),
      }),
      birthDatePrecision: titled('Biết đến', 'Known to the', { type: 'string' }),
      sex: choice(
        'Giới tính',
        'Sex',
        list('sex').filter((each) => each.code !== 'UNKNOWN'),
        { 'x-span': 4 },
      ),
      schooling: choice('Việc học', 'Schooling', list('schooling'), { 'x-input': 'select', 'x-span': 4 }),
      working: yesNo('Trẻ có làm việc', 'The child works', 4),
      jobs: titled('Việc làm', 'Jobs', {
        type: 'array',
        minItems: 1,
        maxItems: MOST_JOBS,
        'x-item-title': 'Việc',
        'x-item-title-en': 'Job',
        'x-add': 'Thêm việc',
        'x-add-en': 'Add a job',
        'x-show-if': { property: 'working', in: [true] },
        items: { type: 'object', properties: { ...JOB, employer } },
      }),
      coercion: codes('Ép buộc', 'Coercion', 'coercion'),
      exploitation: codes('Bóc lột', 'Exploitation', 'exploitation'),
      movement: codes('Bị đưa đi', 'Moved', 'movement'),
      movedForExploitation: yesNo('Bị đưa đi để bóc lột', 'Moved for exploitation', 12, {
        'x-show-if': { property: 'movement', some: true },
      }),
      carerIsHarmDoer: yesNo('Cha mẹ, người chăm sóc gây tổn hại', 'A parent or carer does the harm', 6),
      seriousHarm: yesNo('Tổn hại nghiêm trọng', 'Serious harm', 6),
      employerPriorSanction: yesNo('Nơi thuê đã từng bị phạt, kết án', 'Employer was sanctioned before', 6),
      injuryPercent: titled('Tỷ lệ tổn thương (%)', 'Injury rate (%)', { type: 'number', 'x-span': 6 }),
      riskFactors: codes('Yếu tố nguy cơ', 'Risk factors', 'riskFactors'),
      specialCircumstances: codes('Hoàn cảnh đặc biệt', 'Special circumstances', 'specialCircumstances'),
      settings: codes('Bối cảnh', 'Setting', 'settings'),
    },
  };
}
