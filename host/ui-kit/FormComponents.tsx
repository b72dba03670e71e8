import {
  ErrorMessage,
  FormFooter,
  FormHeader,
  FormSection,
  HelperMessage,
  Label,
  RequiredAsterisk,
  ValidMessage,
} from '@atlaskit/form';
import { type ComponentProps, type ReactElement } from 'react';

import { Children, type NodeComponent } from './Children';
import { handlerOf, passedOn } from './node-props';
import { textProp, type UiKitNode } from './ui-kit-document';

type Drawn = { readonly node: UiKitNode };

/** `onSubmit` gets no data: the app has it in `useForm`. */
function UiKitForm({ node }: Drawn): ReactElement {
  const submit = handlerOf(node, 'onSubmit');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Children node={node} />
    </form>
  );
}

function UiKitLabel({ node }: Drawn): ReactElement {
  const names = ['id', 'testId'] as const;
  return (
    <Label
      {...passedOn<ComponentProps<typeof Label>>(node, names)}
      htmlFor={textProp(node, 'labelFor') ?? ''}
    >
      <Children node={node} />
    </Label>
  );
}

function UiKitFormSection({ node }: Drawn): ReactElement {
  const names = ['title', 'description'] as const;
  return (
    <FormSection {...passedOn<ComponentProps<typeof FormSection>>(node, names)}>
      <Children node={node} />
    </FormSection>
  );
}

function UiKitFormHeader({ node }: Drawn): ReactElement {
  const names = ['title', 'description'] as const;
  return (
    <FormHeader {...passedOn<ComponentProps<typeof FormHeader>>(node, names)}>
      <Children node={node} />
    </FormHeader>
  );
}

/** Forms, labels and what stands below a field. */
export const formComponents = {
  Form: UiKitForm,
  FormHeader: UiKitFormHeader,
  FormSection: UiKitFormSection,
  FormFooter: ({ node }) => (
    <FormFooter {...passedOn<ComponentProps<typeof FormFooter>>(node, ['align'])}>
      <Children node={node} />
    </FormFooter>
  ),
  Label: UiKitLabel,
  RequiredAsterisk: () => <RequiredAsterisk />,
  HelperMessage: ({ node }) => (
    <HelperMessage {...passedOn<ComponentProps<typeof HelperMessage>>(node, ['testId'])}>
      <Children node={node} />
    </HelperMessage>
  ),
  ErrorMessage: ({ node }) => (
    <ErrorMessage {...passedOn<ComponentProps<typeof ErrorMessage>>(node, ['testId'])}>
      <Children node={node} />
    </ErrorMessage>
  ),
  ValidMessage: ({ node }) => (
    <ValidMessage {...passedOn<ComponentProps<typeof ValidMessage>>(node, ['testId'])}>
      <Children node={node} />
    </ValidMessage>
  ),
} satisfies Readonly<Record<string, NodeComponent>>;
