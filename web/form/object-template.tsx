import type { ObjectFieldTemplateProps } from '@rjsf/utils';

/** The fields of a form side by side where there is room, without frames; the whole form's help stands on top. */
export function ObjectTemplate({ properties, description, title, fieldPathId }: ObjectFieldTemplateProps) {
  const root = fieldPathId.path.length === 0;
  return (
    <div className="form-grid">
      {!root && title && <strong className="form-wide">{title}</strong>}
      {description && <p className="form-wide form-help">{description}</p>}
      {properties
        .filter(({ hidden }) => !hidden)
        .map(({ name, content }) => (
          <div key={name} className={placeOf(content)}>
            {content}
          </div>
        ))}
    </div>
  );
}

function placeOf(content: { readonly props: unknown }): string | undefined {
  const { schema = {}, uiSchema = {} } = content.props as {
    schema?: { type?: string; format?: string };
    uiSchema?: { 'ui:widget'?: string };
  };
  if (['array', 'object', 'boolean'].includes(schema.type ?? '') || uiSchema['ui:widget'] === 'textarea') {
    return 'form-wide';
  }
  return schema.format === 'date-time' ? 'form-instant' : undefined;
}
